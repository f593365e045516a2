/** Many extractions: result tables, settings files, batches with a journal, provenance and reports. */
package dev.radiomics.cohort;
