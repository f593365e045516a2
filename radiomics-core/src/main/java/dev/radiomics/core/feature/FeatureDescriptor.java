package dev.radiomics.core.feature;

/**
 * What tables say of a feature.
 *
 * @param label for IBSI features exactly as in the IBSI reference tables
 * @param code the IBSI code; empty for a feature without one. Two codes (BC2M, GBPN) stand for two features each
 */
public record FeatureDescriptor(Family family, String label, String code, Unit unit) {}
