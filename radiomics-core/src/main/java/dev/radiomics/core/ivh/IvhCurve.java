package dev.radiomics.core.ivh;

import dev.radiomics.core.roi.Distribution;
import dev.radiomics.core.roi.RegionOfInterest;

/**
 * The intensity-volume histogram: for each level i the volume fraction {@code nu_i = 1 - N(X < i) / N}, which never rises, and the
 * intensity fraction {@code gamma_i = (i - min G) / (max G - min G)}.
 */
public final class IvhCurve {
    private final LevelGrid grid;
    /** Number of voxels at or above each level. */
    private final long[] atLeast;

    private IvhCurve(LevelGrid grid, long[] atLeast) {
        this.grid = grid;
        this.atLeast = atLeast;
    }

    /** The curve of a region; linear in levels plus different intensities. */
    public static IvhCurve of(RegionOfInterest region, IvhLevels levels) {
        LevelGrid grid = levels.levels(region);
        long[] atLeast = new long[grid.count()];
        Distribution intensities = region.distribution();
        for (int i = 0; i < intensities.differentValues(); i++) {
            atLeast[grid.reachedBy(intensities.value(i))] += intensities.count(i);
        }
        for (int k = atLeast.length - 2; k >= 0; k--) {
            atLeast[k] += atLeast[k + 1];
        }
        return new IvhCurve(grid, atLeast);
    }

    /** Number of levels. */
    public int levelCount() {
        return atLeast.length;
    }

    /** Level k = 0 … levelCount - 1: an intensity, or a bin number for a fixed number of bins. */
    public double level(int k) {
        return grid.level(k);
    }

    /** Volume fraction at level k. */
    public double volumeFraction(int k) {
        return (double) atLeast[k] / atLeast[0];
    }

    /** Intensity fraction of level k; NaN if there is one level only. */
    public double intensityFraction(int k) {
        return (double) k / (atLeast.length - 1);
    }

    /** The largest volume fraction among levels of at least an intensity fraction. */
    double volumeFractionAt(double intensityFraction) {
        int k = 0;
        while (intensityFraction(k) < intensityFraction) {
            k++;
        }
        return volumeFraction(k);
    }

    /** The lowest level held by at most a volume fraction; NaN if every level is held by more. */
    double intensityAt(double volumeFraction) {
        for (int k = 0; k < atLeast.length; k++) {
            if (volumeFraction(k) <= volumeFraction) {
                return level(k);
            }
        }
        return Double.NaN;
    }

    /** Area under volume fraction over intensity fraction by the trapezoidal rule; 0 for one level. */
    double area() {
        double sum = 0;
        for (int k = 1; k < atLeast.length; k++) {
            sum += (volumeFraction(k - 1) + volumeFraction(k)) / 2;
        }
        return atLeast.length == 1 ? 0 : sum / (atLeast.length - 1);
    }
}
