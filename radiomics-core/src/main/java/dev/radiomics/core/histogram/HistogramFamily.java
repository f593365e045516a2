package dev.radiomics.core.histogram;

import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.HistogramFeature;
import dev.radiomics.core.roi.Distribution;
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
        return features().stream()
                .map(feature -> explained(feature, value(feature, histogram)))
                .toList();
    }

    private static FeatureValue explained(HistogramFeature feature, double value) {
        return switch (feature) {
            case COEFFICIENT_OF_VARIATION, QUARTILE_COEFFICIENT_OF_DISPERSION ->
                FeatureValue.ofQuotient(feature, value);
            case ROBUST_MEAN_ABSOLUTE_DEVIATION ->
                Double.isNaN(value)
                        ? FeatureValue.undefined(feature, "no voxel lies between the 10th and the 90th percentile")
                        : FeatureValue.of(feature, value);
            default -> FeatureValue.of(feature, value);
        };
    }

    private static double value(HistogramFeature feature, Histogram histogram) {
        Distribution x = histogram.levels();
        return switch (feature) {
            case MEAN -> x.mean();
            case VARIANCE -> x.variance();
            case SKEWNESS -> x.skewness();
            case EXCESS_KURTOSIS -> x.excessKurtosis();
            case MEDIAN -> x.median();
            case MINIMUM -> x.minimum();
            case PERCENTILE_10 -> x.quantile(0.1);
            case PERCENTILE_90 -> x.quantile(0.9);
            case MAXIMUM -> x.maximum();
            case MODE -> histogram.mode();
            case INTERQUARTILE_RANGE -> x.interquartileRange();
            case RANGE -> x.maximum() - x.minimum();
            case MEAN_ABSOLUTE_DEVIATION -> x.meanAbsoluteDeviationFrom(x.mean());
            case ROBUST_MEAN_ABSOLUTE_DEVIATION -> x.robustMeanAbsoluteDeviation();
            case MEDIAN_ABSOLUTE_DEVIATION -> x.meanAbsoluteDeviationFrom(x.median());
            case COEFFICIENT_OF_VARIATION -> Math.sqrt(x.variance()) / x.mean();
            case QUARTILE_COEFFICIENT_OF_DISPERSION -> x.quartileCoefficientOfDispersion();
            case ENTROPY -> x.entropy();
            case UNIFORMITY -> x.uniformity();
            case MAXIMUM_GRADIENT -> histogram.gradient(steepest(histogram, histogram::gradient));
            case MAXIMUM_GRADIENT_INTENSITY -> steepest(histogram, histogram::gradient);
            case MINIMUM_GRADIENT -> histogram.gradient(steepest(histogram, level -> -histogram.gradient(level)));
            case MINIMUM_GRADIENT_INTENSITY -> steepest(histogram, level -> -histogram.gradient(level));
        };
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
