/** YAML (and so JSON) as a tree that knows where everything stands, for messages with line and column. */
package dev.radiomics.cohort.yaml;
