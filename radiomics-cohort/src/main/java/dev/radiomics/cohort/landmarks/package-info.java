/** Histogram landmarks: a standard scale of intensities that is fitted to a cohort. */
package dev.radiomics.cohort.landmarks;
