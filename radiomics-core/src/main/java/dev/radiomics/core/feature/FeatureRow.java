package dev.radiomics.core.feature;

/**
 * A row of a feature table: a value and what it was computed from.
 *
 * @param imageType {@code original}, or the name of a response map
 * @param discretisation how grey levels were made, such as {@code fbn:32}; empty for families without grey levels
 * @param unit the unit of the value
 */
public record FeatureRow(String imageType, String discretisation, Unit unit, FeatureValue value) {}
