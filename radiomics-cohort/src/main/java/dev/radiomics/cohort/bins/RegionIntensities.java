package dev.radiomics.cohort.bins;

import dev.radiomics.core.preprocessing.Discretisation.FixedBinSize;
import dev.radiomics.core.roi.IntensityRange;
import java.util.Optional;

/**
 * The intensities of a region as they are discretised, after all other preprocessing.
 *
 * @param region its name
 * @param modality of its case; may be empty
 * @param settings name of the variant; may be empty
 * @param range that it was re-segmented to
 */
public record RegionIntensities(
        String caseId,
        String region,
        String modality,
        String settings,
        Optional<IntensityRange> range,
        double minimum,
        double maximum) {

    /** How many bins of a width the region spans in an extraction. */
    public double bins(double width) {
        return new FixedBinSize(width).bins(range, minimum, maximum);
    }

    /** The largest intensity less the smallest. */
    public double extent() {
        return maximum - minimum;
    }
}
