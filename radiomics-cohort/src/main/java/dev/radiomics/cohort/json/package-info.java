/** Records as JSON. */
package dev.radiomics.cohort.json;
