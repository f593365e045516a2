package dev.radiomics.core.histogram;

import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.HistogramFeature;
import dev.radiomics.core.roi.DescriptiveStatistic;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Intensity histogram features (IBSI ZVCW): the 23 descriptive statistics of the grey levels in the intensity mask.
 *
 * <p>The gradient runs over counts and includes empty levels; of equal gradients the lowest level is reported. Linear in the voxels
 * of the region's box.
 */
public record HistogramFamily() implements FeatureFamily {

    @Override
    public Family family() {
        return Family.HISTOGRAM;
    }

    @Override
    public List<HistogramFeature> features() {
        return List.of(HistogramFeature.values());
    }

    @Override
    public boolean needsGreyLevels() {
        return true;
    }

    @Override
    public List<FeatureValue> compute(FamilyInput input) {
        Histogram histogram = Histogram.of(input.levels());
        return features().stream().map(feature -> value(feature, histogram)).toList();
    }

    private static FeatureValue value(HistogramFeature feature, Histogram histogram) {
        return switch (feature) {
            case MODE -> FeatureValue.of(feature, histogram.mode());
            case ENTROPY -> FeatureValue.of(feature, histogram.levels().entropy());
            case UNIFORMITY -> FeatureValue.of(feature, histogram.levels().uniformity());
            case MAXIMUM_GRADIENT -> FeatureValue.of(feature, histogram.gradient(steepestRise(histogram)));
            case MAXIMUM_GRADIENT_INTENSITY -> FeatureValue.of(feature, steepestRise(histogram));
            case MINIMUM_GRADIENT -> FeatureValue.of(feature, histogram.gradient(steepestFall(histogram)));
            case MINIMUM_GRADIENT_INTENSITY -> FeatureValue.of(feature, steepestFall(histogram));
            default -> DescriptiveStatistic.value(feature, histogram.levels());
        };
    }

    private static int steepestRise(Histogram histogram) {
        return steepest(histogram, histogram::gradient);
    }

    private static int steepestFall(Histogram histogram) {
        return steepest(histogram, level -> -histogram.gradient(level));
    }

    private static int steepest(Histogram histogram, IntToDoubleFunction slope) {
        int steepest = 1;
        for (int level = 2; level <= histogram.levelCount(); level++) {
            if (slope.applyAsDouble(level) > slope.applyAsDouble(steepest)) {
                steepest = level;
            }
        }
        return steepest;
    }
}
