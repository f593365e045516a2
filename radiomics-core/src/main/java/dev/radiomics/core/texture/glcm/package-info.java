/** Grey level co-occurrence matrix (IBSI LFYI): which grey levels lie next to each other. */
package dev.radiomics.core.texture.glcm;
