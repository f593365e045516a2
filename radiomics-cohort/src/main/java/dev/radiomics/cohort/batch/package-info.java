/** Many cases under one settings file: side by side, journalled, resumable. */
package dev.radiomics.cohort.batch;
