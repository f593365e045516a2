/** Local intensity (IBSI 9ST6). */
package dev.radiomics.core.localintensity;
