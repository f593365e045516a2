/** The pooled modulus of many Gabor responses, plane by plane. */
package dev.radiomics.filters.gabor;
