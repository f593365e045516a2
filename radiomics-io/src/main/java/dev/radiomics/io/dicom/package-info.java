/**
 * DICOM images, segmentations and structure sets.
 *
 * <p>{@link dev.radiomics.io.dicom.DicomImages} is the way in for objects that somebody parsed, {@link dev.radiomics.io.Images} for
 * files. From left to right: {@code parser} makes a {@code dataset} of a file, {@code pixel} reads its pixel data, {@code frame} says
 * where each frame lies and what its values mean ({@code pet}: uptake values), {@code series} stacks frames to volumes,
 * {@code segmentation} and {@code contour} make masks.
 */
package dev.radiomics.io.dicom;
