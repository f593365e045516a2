/** Neighbourhood grey tone difference matrix (IBSI IPET): how much voxels differ from the mean of their neighbours. */
package dev.radiomics.core.texture.ngtdm;
