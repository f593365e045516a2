/** What every filter shares: the boundary condition, the number of dimensions, pooling, and the voxels as rows along x. */
package dev.radiomics.filters.grid;
