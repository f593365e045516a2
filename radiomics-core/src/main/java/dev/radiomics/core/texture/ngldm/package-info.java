/** Neighbouring grey level dependence matrix (IBSI REK0): how many neighbours are of about the same grey level. */
package dev.radiomics.core.texture.ngldm;
