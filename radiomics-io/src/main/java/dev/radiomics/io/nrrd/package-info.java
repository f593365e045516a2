/**
 * NRRD, versions 1 to 5: attached and detached headers, raw, gzip and text encoding, and the segmentations of 3D Slicer.
 *
 * <p>Source: "Definition of NRRD File Format" of the Teem project, and "Segmentation labelmap file format (.seg.nrrd)" of the 3D
 * Slicer developer guide. World coordinates of any anatomical space are turned into LPS.
 */
package dev.radiomics.io.nrrd;
