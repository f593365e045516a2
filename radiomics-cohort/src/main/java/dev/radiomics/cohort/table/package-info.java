/**
 * Result tables as files.
 *
 * <p><b>Long</b> layout: one row a value, with the columns case_id, roi, image_type, family, feature, feature_code, aggregation,
 * aggregation_code, discretisation, value, unit, reason. Family, feature and aggregation are the names of the IBSI reference tables, so
 * that tables join on (feature, feature_code, aggregation_code).
 *
 * <p><b>Wide</b> layout: one row a region, with the columns case_id, roi and one column a value, named
 * {@code image_type|family|feature|feature_code|aggregation_code|discretisation} with the short name of the family, for example
 * {@code original|glcm|Contrast|ACUI|IAZD|fbs:25@-1000}. Parts that do not apply are empty.
 *
 * <p>Grammar of the keys, which models are trained on and which therefore stays:
 *
 * <ul>
 *   <li>image_type: {@code original} for the image itself.
 *   <li>discretisation: {@code none} (intensities are grey levels), {@code fbn:N} (N bins), {@code fbs:W@min} (bins of width W from the
 *       smallest intensity of the region) or {@code fbs:W@L} (from the lower end L of the re-segmentation range); for the
 *       intensity-volume histogram {@code steps:S}, {@code fbs:W} or {@code fbn:N}; empty for families without levels.
 *   <li>numbers: the fewest digits that read back as the same number; in keys without a trailing ".0".
 * </ul>
 *
 * <p>A value that is undefined is {@code NaN} in CSV and null in JSON; its reason stands beside it (CSV, wide: is left out).
 */
package dev.radiomics.cohort.table;
