package dev.radiomics.core.morphology;

import dev.radiomics.core.RadiomicsException;

/**
 * Settings of the morphology family.
 *
 * @param autocorrelationMemoryBytes largest memory that Moran's I and Geary's C may take; above it both are NaN with that reason
 * @param ellipsoidTolerance largest duality gap (in the logarithm of the determinant) at which the search for the minimum volume
 *     enclosing ellipsoid ends, 1e-9 to 1: its volume exceeds the smallest one by less than this fraction
 */
public record MorphologySettings(long autocorrelationMemoryBytes, double ellipsoidTolerance) {
    private static final MorphologySettings DEFAULTS = new MorphologySettings(1L << 30, 1e-3);

    /** Checks the ranges. */
    public MorphologySettings {
        if (autocorrelationMemoryBytes < 0) {
            throw new RadiomicsException(
                    "morphology: autocorrelation memory must be at least 0 bytes, got " + autocorrelationMemoryBytes);
        }
        if (!(ellipsoidTolerance >= 1e-9 && ellipsoidTolerance <= 1)) {
            throw new RadiomicsException(
                    "morphology: ellipsoid tolerance must be from 1e-9 to 1, got " + ellipsoidTolerance);
        }
    }

    /** 1 GiB for Moran's I and Geary's C, ellipsoid tolerance 0.001 (IBSI). */
    public static MorphologySettings defaults() {
        return DEFAULTS;
    }

    /** These settings with another memory limit for Moran's I and Geary's C. */
    public MorphologySettings withAutocorrelationMemoryBytes(long bytes) {
        return new MorphologySettings(bytes, ellipsoidTolerance);
    }

    /** These settings with another tolerance of the minimum volume enclosing ellipsoid. */
    public MorphologySettings withEllipsoidTolerance(double tolerance) {
        return new MorphologySettings(autocorrelationMemoryBytes, tolerance);
    }
}
