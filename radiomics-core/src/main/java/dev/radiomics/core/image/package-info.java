/**
 * The image model: where voxels are ({@link dev.radiomics.core.image.Geometry}), what they hold
 * ({@link dev.radiomics.core.image.Volume}) and which of them count ({@link dev.radiomics.core.image.Mask}).
 *
 * <p>Axes are x, y, z in the order in which the file stores them, x fastest; voxels are never reordered. World coordinates are
 * millimetres in the patient system LPS (+x to the patient's left, +y to the back, +z to the head), whatever the convention of
 * the file.
 */
package dev.radiomics.core.image;
