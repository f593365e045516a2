/** Tests of the filters. */
package dev.radiomics.filters;
