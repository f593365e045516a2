/**
 * What every parser behind the dataset interface must lead to. A parser's test class implements the interfaces here and says how it
 * makes a source of a file.
 */
package dev.radiomics.io.dicom.contract;
