/** Intensity-volume histogram (IBSI P88C). */
package dev.radiomics.core.ivh;
