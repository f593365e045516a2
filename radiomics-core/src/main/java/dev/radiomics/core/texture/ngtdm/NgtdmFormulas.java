package dev.radiomics.core.texture.ngtdm;

import dev.radiomics.core.feature.NgtdmFeature;

/**
 * The formulas of {@link NgtdmFeature}, over the grey levels present: p_i = n_i / N_v,c. O(entries^2) for busyness and complexity.
 *
 * <p>NaN: busyness if its denominator is 0 though there are several levels.
 */
final class NgtdmFormulas {
    private static final double LARGEST_COARSENESS = 1e6;

    private NgtdmFormulas() {}

    /** The values in the order of {@link NgtdmFeature}, for a matrix with entries. */
    static double[] of(NgtdmMatrix matrix) {
        int size = matrix.entryCount();
        double voxels = 0;
        double differences = 0;
        for (int k = 0; k < size; k++) {
            voxels += matrix.count(k);
            differences += matrix.difference(k);
        }
        double weighted = 0;
        for (int k = 0; k < size; k++) {
            weighted += matrix.count(k) / voxels * matrix.difference(k);
        }
        Pairs pairs = new Pairs(matrix, voxels);
        return new double[] {
            weighted == 0 ? LARGEST_COARSENESS : Math.min(LARGEST_COARSENESS, 1 / weighted), // coarseness
            size == 1 ? 0 : pairs.contrast / (size * (size - 1.0)) * (differences / voxels), // contrast
            size == 1 ? 0 : pairs.busyness == 0 ? Double.NaN : weighted / pairs.busyness, // busyness
            pairs.complexity / voxels, // complexity
            differences == 0 ? 0 : pairs.strength / differences, // strength
        };
    }

    /** Sums over pairs of grey levels; each pair counts both ways round. */
    private static final class Pairs {
        private double contrast;
        private double busyness;
        private double complexity;
        private double strength;

        Pairs(NgtdmMatrix matrix, double voxels) {
            for (int a = 0; a < matrix.entryCount(); a++) {
                double i = matrix.level(a);
                double p = matrix.count(a) / voxels;
                double s = matrix.difference(a);
                for (int b = 0; b < a; b++) {
                    double j = matrix.level(b);
                    double q = matrix.count(b) / voxels;
                    double step = i - j;
                    contrast += 2 * p * q * step * step;
                    busyness += 2 * Math.abs(i * p - j * q);
                    complexity += 2 * step * (p * s + q * matrix.difference(b)) / (p + q);
                    strength += 2 * (p + q) * step * step;
                }
            }
        }
    }
}
