/** DICOM segmentations (SEG): frames of a mask, placed by their position, each for one segment. */
package dev.radiomics.io.dicom.segmentation;
