/** The filter coefficients of the orthogonal wavelets. */
package dev.radiomics.filters.wavelet;
