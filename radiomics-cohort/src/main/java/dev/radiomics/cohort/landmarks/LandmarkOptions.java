package dev.radiomics.cohort.landmarks;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.preprocessing.IntensityLandmarks;
import dev.radiomics.core.preprocessing.NormalisationVoxels;
import java.util.List;

/**
 * How a standard scale is fitted.
 *
 * @param over the voxels whose percentiles count; settings that use the scale must say the same
 * @param percentiles from 0 to 100, rising, at least two
 * @param lowerValue what the first percentile of each image becomes
 * @param upperValue what the last one becomes
 */
public record LandmarkOptions(
        NormalisationVoxels over, List<Double> percentiles, double lowerValue, double upperValue) {
    /** The 1st and 99th percentile and the deciles between them. */
    public static final List<Double> DECILES = List.of(1.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 99.0);

    private static final double UPPER_VALUE = 1000;

    /** Checks the percentiles and the order of the values. */
    public LandmarkOptions {
        // Percentiles rise as values do, so that each may stand for its own value here.
        percentiles = new IntensityLandmarks(percentiles, percentiles).percentilesOfImage();
        if (!(Double.isFinite(lowerValue) && lowerValue < upperValue && Double.isFinite(upperValue))) {
            throw new RadiomicsException("the standard scale must rise, got " + lowerValue + " and " + upperValue);
        }
    }

    /** Deciles of some voxels on a scale from 0 to 1000. */
    public static LandmarkOptions over(NormalisationVoxels voxels) {
        return new LandmarkOptions(voxels, DECILES, 0, UPPER_VALUE);
    }

    /** These options with other percentiles. */
    public LandmarkOptions withPercentiles(List<Double> others) {
        return new LandmarkOptions(over, others, lowerValue, upperValue);
    }

    /** These options with another scale. */
    public LandmarkOptions withValues(double lower, double upper) {
        return new LandmarkOptions(over, percentiles, lower, upper);
    }
}
