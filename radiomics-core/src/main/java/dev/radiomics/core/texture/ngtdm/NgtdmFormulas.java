package dev.radiomics.core.texture.ngtdm;

import dev.radiomics.core.feature.NgtdmFeature;
import java.util.Arrays;

/**
 * The formulas of {@link NgtdmFeature}, over the grey levels present: p_i = n_i / N_v,c.
 *
 * <p>Sums over pairs of levels are rewritten as moments of p_i (contrast, strength), over sorted i p_i (busyness), and over groups of
 * levels with the same n_i (complexity). As there are at most sqrt(2 N_v) different n_i, that takes O(N_g min(N_g, sqrt(N_v))).
 *
 * <p>NaN: busyness if its denominator is 0 though there are several levels.
 */
final class NgtdmFormulas {
    private static final double LARGEST_COARSENESS = 1e6;

    private final NgtdmMatrix matrix;
    private final int size;
    private double voxels;
    private double differences;
    /** Sum of p_i s_i. */
    private double weighted;

    private double mean;
    private double variance;

    private NgtdmFormulas(NgtdmMatrix matrix) {
        this.matrix = matrix;
        this.size = matrix.entryCount();
        for (int k = 0; k < size; k++) {
            voxels += matrix.count(k);
            differences += matrix.difference(k);
        }
        for (int k = 0; k < size; k++) {
            weighted += probability(k) * matrix.difference(k);
            mean += probability(k) * matrix.level(k);
        }
        for (int k = 0; k < size; k++) {
            variance += probability(k) * (matrix.level(k) - mean) * (matrix.level(k) - mean);
        }
    }

    /** The values in the order of {@link NgtdmFeature}, for a matrix with entries. */
    static double[] of(NgtdmMatrix matrix) {
        NgtdmFormulas formulas = new NgtdmFormulas(matrix);
        return new double[] {
            formulas.coarseness(),
            formulas.contrast(),
            formulas.busyness(),
            formulas.complexity() / formulas.voxels,
            formulas.strength()
        };
    }

    private double probability(int entry) {
        return matrix.count(entry) / voxels;
    }

    private double coarseness() {
        return weighted == 0 ? LARGEST_COARSENESS : Math.min(LARGEST_COARSENESS, 1 / weighted);
    }

    /** The sum of p_i p_j (i - j)^2 is twice the variance. */
    private double contrast() {
        return size == 1 ? 0 : 2 * variance / (size * (size - 1.0)) * (differences / voxels);
    }

    private double busyness() {
        if (size == 1) {
            return 0;
        }
        // Of the sorted values the k-th is added k times and subtracted size - 1 - k times, in pairs both ways round.
        double[] products = new double[size];
        for (int k = 0; k < size; k++) {
            products[k] = matrix.level(k) * matrix.count(k);
        }
        Arrays.sort(products);
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += 2 * (2.0 * k - size + 1) * products[k];
        }
        return sum == 0 ? Double.NaN : weighted / (sum / voxels);
    }

    /** The sum over j of (p_i + p_j) (i - j)^2, over i: both terms give variance and squared distances from the mean. */
    private double strength() {
        if (differences == 0) {
            return 0;
        }
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double deviation = matrix.level(k) - mean;
            sum += variance + deviation * deviation;
        }
        return 2 * sum / differences;
    }

    private double complexity() {
        Integer[] byCount = new Integer[size];
        Arrays.setAll(byCount, k -> k);
        // Stable, so that levels ascend within a group.
        Arrays.sort(byCount, (a, b) -> Double.compare(matrix.count(a), matrix.count(b)));
        double sum = 0;
        int first = 0;
        for (int k = 1; k <= size; k++) {
            if (k == size || matrix.count(byCount[k]) != matrix.count(byCount[first])) {
                sum += complexityWith(byCount, first, k);
                first = k;
            }
        }
        return sum;
    }

    /**
     * The sum over all levels i, and over the levels j of a group with the same p_j, of |i - j| (p_i s_i + p_j s_j) / (p_i + p_j):
     * one pass over i that carries the sums over the j below i and the j above i.
     */
    private double complexityWith(Integer[] group, int first, int end) {
        double q = probability(group[first]);
        double steps = 0;
        double weightedSteps = 0;
        double below = 0;
        double weightBelow = 0;
        double weightAbove = 0;
        int start = matrix.level(0);
        for (int k = first; k < end; k++) {
            steps += matrix.level(group[k]) - start;
            weightedSteps += matrix.difference(group[k]) * (matrix.level(group[k]) - start);
            weightAbove += matrix.difference(group[k]);
        }
        double sum = 0;
        int next = first;
        int count = end - first;
        for (int entry = 0; entry < size; entry++) {
            if (entry > 0) {
                int step = matrix.level(entry) - matrix.level(entry - 1);
                steps += step * (2 * below - count);
                weightedSteps += step * (weightBelow - weightAbove);
            }
            double p = probability(entry);
            sum += (p * matrix.difference(entry) * steps + q * weightedSteps) / (p + q);
            if (next < end && group[next] == entry) {
                below++;
                weightBelow += matrix.difference(entry);
                weightAbove -= matrix.difference(entry);
                next++;
            }
        }
        return sum;
    }
}
