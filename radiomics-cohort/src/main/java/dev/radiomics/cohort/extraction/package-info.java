/** From the files of a case and a settings file to results: reads, makes regions, extracts them under every variant. */
package dev.radiomics.cohort.extraction;
