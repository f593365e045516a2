/** Intensity histogram (IBSI ZVCW). */
package dev.radiomics.core.histogram;
