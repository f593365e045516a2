/** Intensity-based statistics (IBSI UHIW). */
package dev.radiomics.core.statistics;
