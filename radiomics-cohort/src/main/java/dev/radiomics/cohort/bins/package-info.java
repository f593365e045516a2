/** How wide a bin should be for a cohort, judged by the number of bins that its regions get. */
package dev.radiomics.cohort.bins;
