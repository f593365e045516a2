/** One frame of a DICOM image object: where it lies in the patient, what its values mean, what tells it from others. */
package dev.radiomics.io.dicom.frame;
