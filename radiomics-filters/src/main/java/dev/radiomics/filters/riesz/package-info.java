/** Riesz transforms: their transfer functions and their alignment with the local structure tensor. */
package dev.radiomics.filters.riesz;
