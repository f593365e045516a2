package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.roi.RegionOfInterest;
import java.util.Locale;

/**
 * Moran's I (IBSI N365) and Geary's C (IBSI NPT7) over all pairs of voxels of the intensity mask, weights 1 / distance in mm.
 *
 * @param reason why both are NaN; empty if they are defined
 */
record SpatialAutocorrelation(double moranI, double gearyC, String reason) {
    /** Time of a transform, in pairs for each voxel of the padded grid. */
    private static final int PAIRS_PER_PADDED_VOXEL = 8;

    /** Both indices; few voxels are taken pair by pair, many by Fourier transforms. */
    static SpatialAutocorrelation of(RegionOfInterest region, MorphologySettings settings, Execution execution) {
        if (region.voxelCount() < 2) {
            return undefined("needs at least two voxels");
        }
        if (isConstant(region.values())) {
            return undefined("all intensities are the same");
        }
        DeviationField field = new DeviationField(region);
        GridSize size = field.size();
        long pairs = (long) region.voxelCount() * (region.voxelCount() - 1L) / 2;
        if (pairs <= PAIRS_PER_PADDED_VOXEL * FourierWeightSums.padded(size).voxelCount()) {
            return of(WeightSums.ofPairs(field, execution), field);
        }
        long bytes = FourierWeightSums.bytes(size);
        if (bytes > settings.autocorrelationMemoryBytes()) {
            return undefined("needs " + mebibytes(bytes) + " for a box of " + size + " voxels, the limit is "
                    + mebibytes(settings.autocorrelationMemoryBytes()));
        }
        if (!FourierWeightSums.fits(size)) {
            return undefined("a box of " + size + " voxels is too large");
        }
        return of(FourierWeightSums.of(field, execution), field);
    }

    private static SpatialAutocorrelation of(WeightSums sums, DeviationField field) {
        double n = field.voxelCount();
        double variation = field.sumOfSquares();
        double moranI = n / sums.weights() * sums.products() / variation;
        // Sum of w (d_i - d_j)^2 = 2 sum of w d_i^2 - 2 sum of w d_i d_j.
        double gearyC = (n - 1) / sums.weights() * (sums.squares() - sums.products()) / variation;
        return new SpatialAutocorrelation(moranI, gearyC, "");
    }

    private static SpatialAutocorrelation undefined(String reason) {
        return new SpatialAutocorrelation(Double.NaN, Double.NaN, reason);
    }

    private static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
    }
}
