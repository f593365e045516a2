package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;

/**
 * Sums over all ordered pairs of different voxels i, j with weights w = 1 / (distance in mm) and deviations d from the mean.
 *
 * @param weights sum of w
 * @param products sum of w d_i d_j
 * @param squares sum of w d_i^2
 */
record WeightSums(double weights, double products, double squares) {

    WeightSums plus(WeightSums other) {
        return new WeightSums(weights + other.weights, products + other.products, squares + other.squares);
    }

    WeightSums times(double factor) {
        return new WeightSums(factor * weights, factor * products, factor * squares);
    }

    /** Pair by pair; O(n^2), for few voxels. */
    static WeightSums ofPairs(DeviationField field, Execution execution) {
        int count = field.voxelCount();
        double[] place = new double[3 * count];
        double[] deviation = new double[count];
        collect(field, place, deviation);
        double weights = 0;
        double products = 0;
        double squares = 0;
        for (int i = 1; i < count; i++) {
            execution.checkCancelled();
            for (int j = 0; j < i; j++) {
                double dx = place[3 * i] - place[3 * j];
                double dy = place[3 * i + 1] - place[3 * j + 1];
                double dz = place[3 * i + 2] - place[3 * j + 2];
                double weight = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
                weights += weight;
                products += weight * deviation[i] * deviation[j];
                squares += weight * (deviation[i] * deviation[i] + deviation[j] * deviation[j]);
            }
        }
        return new WeightSums(2 * weights, 2 * products, squares);
    }

    private static void collect(DeviationField field, double[] place, double[] deviation) {
        GridSize size = field.size();
        Vector3 spacing = field.spacingMm();
        int n = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                for (int x = 0; x < size.x(); x++) {
                    if (field.isInside(x, y, z)) {
                        place[3 * n] = x * spacing.x();
                        place[3 * n + 1] = y * spacing.y();
                        place[3 * n + 2] = z * spacing.z();
                        deviation[n++] = field.deviation(x, y, z);
                    }
                }
            }
        }
    }
}
