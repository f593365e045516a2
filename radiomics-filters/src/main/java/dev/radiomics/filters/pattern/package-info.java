/** Local binary patterns: how a voxel compares with points on a circle or sphere around it. */
package dev.radiomics.filters.pattern;
