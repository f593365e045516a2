/** Discrete Fourier transforms of many lines at once, and filters that are defined by a transfer function. */
package dev.radiomics.filters.fourier;
