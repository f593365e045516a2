package dev.radiomics.io.dicom.dataset;

/**
 * One DICOM object (SOP instance), usually a file.
 *
 * @param source what messages call it: the path of a file
 * @param transferSyntaxUid how its pixel data are encoded (0002,0010)
 */
public record DicomObject(String source, String transferSyntaxUid, DicomDataset dataset) {}
