/**
 * DICOM objects that dcm4che parsed: {@link dev.radiomics.io.dcm4che.Dcm4cheObjects} makes the objects of them that
 * {@link dev.radiomics.io.dicom.DicomImages} reads.
 *
 * <p>For applications that have dcm4che objects already, and for pixel data that only dcm4che decompresses. Nobody else needs this module:
 * {@code radiomics-io} has a parser of its own.
 */
package dev.radiomics.io.dcm4che;
