/** Grey level size zone matrix (IBSI 9SAK): how large connected voxels of one grey level are. */
package dev.radiomics.core.texture.glszm;
