package dev.radiomics.core.preprocessing;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.roi.Distribution;
import dev.radiomics.core.roi.IntensityRange;
import dev.radiomics.core.roi.RegionOfInterest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Re-segmentation (IBSI 1, section 2.6): which voxels of the region keep their place in the intensity mask. The morphological mask
 * stays as it was drawn.
 *
 * @param range voxels outside this closed range are left out
 * @param outlierSigmas voxels further than so many standard deviations (of all voxels of the region, divisor N) from their mean are
 *     left out
 */
public record Resegmentation(Optional<IntensityRange> range, OptionalDouble outlierSigmas) {
    /** Every voxel stays. */
    public static final Resegmentation NONE = new Resegmentation(Optional.empty(), OptionalDouble.empty());

    /** Checks the number of standard deviations. */
    public Resegmentation {
        if (outlierSigmas.isPresent() && !(outlierSigmas.getAsDouble() > 0)) {
            throw new RadiomicsException(
                    "outliers must be more than 0 standard deviations away, got " + outlierSigmas.getAsDouble());
        }
    }

    /** By a closed range of intensities. */
    public static Resegmentation toRange(double lower, double upper) {
        return new Resegmentation(Optional.of(new IntensityRange(lower, upper)), OptionalDouble.empty());
    }

    /** By distance from the mean in standard deviations; the IBSI uses 3. */
    public static Resegmentation withoutOutliers(double sigmas) {
        return new Resegmentation(Optional.empty(), OptionalDouble.of(sigmas));
    }

    /** This re-segmentation with outliers left out as well; what remains is in both. */
    public Resegmentation andWithoutOutliers(double sigmas) {
        return new Resegmentation(range, OptionalDouble.of(sigmas));
    }

    /** Whether nothing is left out. */
    public boolean isNone() {
        return range.isEmpty() && outlierSigmas.isEmpty();
    }

    /**
     * The region with its intensity mask narrowed; the region itself if nothing is left out.
     *
     * @throws RadiomicsException if no voxel remains
     */
    public RegionOfInterest apply(RegionOfInterest region) {
        if (isNone()) {
            return region;
        }
        List<IntensityRange> kept = kept(region.distribution());
        boolean[] mask = region.intensityMask().clone();
        double[] intensities = region.intensities();
        boolean any = false;
        for (int i = 0; i < mask.length; i++) {
            for (IntensityRange part : kept) {
                mask[i] &= part.contains(intensities[i]);
            }
            any |= mask[i];
        }
        if (!any) {
            throw new RadiomicsException(
                    "re-segmentation to " + kept + " leaves no voxel: the region holds intensities from "
                            + region.distribution().minimum() + " to "
                            + region.distribution().maximum() + "; widen the range");
        }
        return region.restrictedTo(mask, range);
    }

    private List<IntensityRange> kept(Distribution intensities) {
        List<IntensityRange> parts = new ArrayList<>();
        range.ifPresent(parts::add);
        if (outlierSigmas.isPresent()) {
            double mean = intensities.mean();
            double reach = outlierSigmas.getAsDouble() * Math.sqrt(intensities.variance());
            parts.add(new IntensityRange(mean - reach, mean + reach));
        }
        return parts;
    }
}
