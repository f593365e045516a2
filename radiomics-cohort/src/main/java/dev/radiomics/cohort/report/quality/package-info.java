/** What is wrong, or worth a look, in the columns of a result table. */
package dev.radiomics.cohort.report.quality;
