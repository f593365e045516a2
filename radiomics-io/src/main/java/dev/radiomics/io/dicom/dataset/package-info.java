/**
 * What the readers ask of a parsed DICOM object: {@link dev.radiomics.io.dicom.dataset.DicomDataset}. The built-in parser gives one,
 * and so can an adapter over objects that an application has parsed already.
 */
package dev.radiomics.io.dicom.dataset;
