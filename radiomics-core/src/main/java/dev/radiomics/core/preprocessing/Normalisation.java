package dev.radiomics.core.preprocessing;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Normalisation of intensities, for images without a scale of their own, MR above all. It is the first step: everything later sees
 * normalised intensities, whole image and region alike.
 *
 * <p>Linear in the voxels of the image.
 */
public sealed interface Normalisation {

    /** Which voxels the statistics come from. */
    NormalisationVoxels over();

    /** What is done to an intensity, given the voxels that the statistics come from. */
    DoubleUnaryOperator mapping(VoxelSample voxels);

    /**
     * The normalised image.
     *
     * @param mask the region of interest or the reference mask, on the grid of the image; not looked at for the other voxels
     * @throws RadiomicsException if the mask is missing, or the voxels do not have two different intensities
     */
    default Volume apply(Volume image, Optional<Mask> mask, Execution execution) {
        VoxelSample voxels = VoxelSample.of(image, over(), mask);
        DoubleUnaryOperator mapping = mapping(voxels);
        GridSize size = image.geometry().size();
        NewVoxels normalised = NewVoxels.from(image, image.geometry());
        execution.forEach(size.z(), z -> {
            double[] row = new double[size.x()];
            for (int y = 0; y < size.y(); y++) {
                image.readRow(0, y, z, row.length, row, 0);
                for (int x = 0; x < row.length; x++) {
                    row[x] = mapping.applyAsDouble(row[x]);
                }
                normalised.writeRow(y, z, row);
            }
        });
        return normalised.toVolume();
    }

    /**
     * {@code scale × (x − mean) / standard deviation + shift}; the standard deviation has the divisor N.
     *
     * @param clipSigmas intensities further from the mean than so many standard deviations are set to that distance; none if empty
     */
    record ZScore(NormalisationVoxels over, OptionalDouble clipSigmas, double scale, double shift)
            implements Normalisation {

        /** Checks the numbers. */
        public ZScore {
            if (clipSigmas.isPresent() && !(clipSigmas.getAsDouble() > 0)) {
                throw new RadiomicsException("normalisation: outliers are clipped at more than 0 standard deviations,"
                        + " got " + clipSigmas.getAsDouble());
            }
            if (!(scale > 0 && Double.isFinite(scale) && Double.isFinite(shift))) {
                throw new RadiomicsException("normalisation: the scale must be a number above 0 and the shift a number,"
                        + " got " + scale + " and " + shift);
            }
        }

        /** Mean 0 and standard deviation 1, no clipping. */
        public static ZScore over(NormalisationVoxels voxels) {
            return new ZScore(voxels, OptionalDouble.empty(), 1, 0);
        }

        @Override
        public DoubleUnaryOperator mapping(VoxelSample voxels) {
            double mean = voxels.mean();
            double deviation = voxels.standardDeviation();
            double most = clipSigmas.orElse(Double.POSITIVE_INFINITY);
            return x -> {
                double z = (x - mean) / deviation;
                return scale * Math.max(-most, Math.min(most, z)) + shift;
            };
        }
    }

    /**
     * Percentiles become given values, linearly: the lower one {@code lowerValue}, the upper one {@code upperValue}.
     *
     * @param lowerPercentile from 0, below the upper one
     * @param upperPercentile to 100
     * @param clip whether intensities beyond the percentiles are set to the values
     */
    record PercentileRange(
            NormalisationVoxels over,
            double lowerPercentile,
            double upperPercentile,
            double lowerValue,
            double upperValue,
            boolean clip)
            implements Normalisation {

        /** Checks the numbers. */
        public PercentileRange {
            if (!(lowerPercentile >= 0 && lowerPercentile < upperPercentile && upperPercentile <= 100)) {
                throw new RadiomicsException(
                        "normalisation: percentiles must be from 0 to 100, the lower below the upper," + " got "
                                + lowerPercentile + " and " + upperPercentile);
            }
            if (!(Double.isFinite(lowerValue) && lowerValue < upperValue && Double.isFinite(upperValue))) {
                throw new RadiomicsException("normalisation: the lower value must be below the upper one, got "
                        + lowerValue + " and " + upperValue);
            }
        }

        @Override
        public DoubleUnaryOperator mapping(VoxelSample voxels) {
            double[] ends = voxels.percentiles(lowerPercentile, upperPercentile);
            if (!(ends[0] < ends[1])) {
                throw new RadiomicsException("normalisation: percentiles " + lowerPercentile + " and " + upperPercentile
                        + " are the same intensity (" + ends[0] + "); choose percentiles further apart");
            }
            double slope = (upperValue - lowerValue) / (ends[1] - ends[0]);
            return x -> {
                double value = lowerValue + slope * (x - ends[0]);
                return clip ? Math.max(lowerValue, Math.min(upperValue, value)) : value;
            };
        }
    }

    /**
     * Percentiles become the landmarks of a standard scale that was fitted to a cohort; between them intensities are mapped linearly,
     * beyond them as in the outermost piece. Source: Nyúl and Udupa 1999, On standardizing the MR image intensity scale.
     */
    record Landmarks(NormalisationVoxels over, IntensityLandmarks standard) implements Normalisation {

        @Override
        public DoubleUnaryOperator mapping(VoxelSample voxels) {
            return standard.mappingFrom(voxels.percentiles(standard.percentiles()));
        }
    }
}
