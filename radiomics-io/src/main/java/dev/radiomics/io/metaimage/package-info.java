/**
 * MetaImage: {@code .mha} with its voxels, {@code .mhd} with the voxels in other files; binary, zlib or text.
 *
 * <p>Source: the MetaIO documentation of the Insight Toolkit. World coordinates are LPS, as there.
 */
package dev.radiomics.io.metaimage;
