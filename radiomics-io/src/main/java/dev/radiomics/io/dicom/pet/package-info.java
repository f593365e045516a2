/**
 * Standardised uptake values of PET images: from Bq/ml (or counts, or another kind of uptake value) to g/ml or cm^2/ml.
 *
 * <p>SUV = activity at a time / injected dose decayed to the same time × body weight (lean body mass, body surface area). Follows the
 * vendor-neutral rules of the Quantitative Imaging Biomarkers Alliance.
 */
package dev.radiomics.io.dicom.pet;
