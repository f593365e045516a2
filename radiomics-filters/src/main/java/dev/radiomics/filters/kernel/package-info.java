/** Separable filters: sums and pools of products of 1-D kernels, convolved axis by axis. */
package dev.radiomics.filters.kernel;
