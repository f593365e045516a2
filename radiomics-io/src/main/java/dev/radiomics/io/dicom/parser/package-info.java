/** The built-in parser: from the bytes of a DICOM file to a {@link dev.radiomics.io.dicom.dataset.DicomDataset}. */
package dev.radiomics.io.dicom.parser;
