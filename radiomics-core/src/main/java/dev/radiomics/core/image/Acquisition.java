package dev.radiomics.core.image;

/**
 * Where an image was acquired, as far as its file says so: what ties a segmentation or contours to their image.
 *
 * @param modality DICOM Modality (0008,0060), such as {@code CT}, {@code MR} or {@code PT}
 * @param seriesInstanceUid DICOM Series Instance UID (0020,000E)
 * @param frameOfReferenceUid DICOM Frame of Reference UID (0020,0052): images with the same one share their coordinates; empty if
 *     the file has none
 */
public record Acquisition(String modality, String seriesInstanceUid, String frameOfReferenceUid) {}
