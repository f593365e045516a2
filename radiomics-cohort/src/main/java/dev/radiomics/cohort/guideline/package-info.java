/** What was done, in the order of the reporting guideline of the IBSI: a start for the methods section of a paper. */
package dev.radiomics.cohort.guideline;
