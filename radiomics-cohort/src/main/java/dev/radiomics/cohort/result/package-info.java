/** Results in the words of the tables: what is written, journalled, compared and reported. */
package dev.radiomics.cohort.result;
