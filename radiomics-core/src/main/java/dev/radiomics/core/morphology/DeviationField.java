package dev.radiomics.core.morphology;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.RegionOfInterest;

/**
 * The deviations of the intensities of a region from their mean, in the smallest box around the intensity mask.
 */
final class DeviationField {
    private final RegionOfInterest region;
    private final GridSize size;
    private final int firstX;
    private final int firstY;
    private final int firstZ;
    private final double mean;

    DeviationField(RegionOfInterest region) {
        this.region = region;
        int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        int[] high = {-1, -1, -1};
        GridSize box = region.size();
        boolean[] mask = region.intensityMask();
        int row = 0;
        for (int z = 0; z < box.z(); z++) {
            for (int y = 0; y < box.y(); y++, row += box.x()) {
                for (int x = 0; x < box.x(); x++) {
                    if (mask[row + x]) {
                        widen(low, high, x, y, z);
                    }
                }
            }
        }
        firstX = low[0];
        firstY = low[1];
        firstZ = low[2];
        size = new GridSize(high[0] - low[0] + 1, high[1] - low[1] + 1, high[2] - low[2] + 1);
        mean = mean(region.values());
    }

    private static void widen(int[] low, int[] high, int... position) {
        for (int axis = 0; axis < 3; axis++) {
            low[axis] = Math.min(low[axis], position[axis]);
            high[axis] = Math.max(high[axis], position[axis]);
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double estimate = sum / values.length;
        double rest = 0;
        for (double value : values) {
            rest += value - estimate;
        }
        return estimate + rest / values.length;
    }

    /** Size of the smallest box. */
    GridSize size() {
        return size;
    }

    Vector3 spacingMm() {
        return region.geometry().spacingMm();
    }

    int voxelCount() {
        return region.voxelCount();
    }

    /** Sum of the squared deviations. */
    double sumOfSquares() {
        double sum = 0;
        for (double value : region.values()) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    private int start(int y, int z) {
        GridSize box = region.size();
        return ((firstZ + z) * box.y() + firstY + y) * box.x() + firstX;
    }

    /** Whether a voxel of the smallest box belongs to the intensity mask. */
    boolean isInside(int x, int y, int z) {
        return region.intensityMask()[start(y, z) + x];
    }

    /** Deviation of a voxel in the intensity mask. */
    double deviation(int x, int y, int z) {
        return region.intensities()[start(y, z) + x] - mean;
    }

    /** Fills the first elements with the mask (0 or 1), the deviations and their squares in one row; 0 outside the mask. */
    void readRow(int y, int z, double[] inside, double[] deviations, double[] squares) {
        int start = start(y, z);
        boolean[] mask = region.intensityMask();
        double[] intensities = region.intensities();
        for (int x = 0; x < size.x(); x++) {
            boolean isInside = mask[start + x];
            double deviation = isInside ? intensities[start + x] - mean : 0;
            inside[x] = isInside ? 1 : 0;
            deviations[x] = deviation;
            squares[x] = deviation * deviation;
        }
    }
}
