/** What differs between two result tables. */
package dev.radiomics.cohort.comparison;
