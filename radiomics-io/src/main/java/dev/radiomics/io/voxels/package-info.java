/**
 * What the file formats share: bytes of files, plain or compressed, and how they become the voxels of an image, and the other way
 * round. For the formats of this module; programs use {@link dev.radiomics.io.Images}.
 */
package dev.radiomics.io.voxels;
