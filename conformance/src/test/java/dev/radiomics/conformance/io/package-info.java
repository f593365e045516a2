/** What other programs read from the same files: the tables were written by {@code conformance/cross-check/dicom.py}. */
package dev.radiomics.conformance.io;
