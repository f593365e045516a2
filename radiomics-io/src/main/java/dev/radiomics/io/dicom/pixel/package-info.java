/** From the pixel data of a DICOM object to stored values: transfer syntaxes, bits, signs, colours. */
package dev.radiomics.io.dicom.pixel;
