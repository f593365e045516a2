/** Computes results again from their provenance, and says whether they are the same. */
package dev.radiomics.cohort.reproduction;
