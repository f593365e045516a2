package dev.radiomics.core.statistics;

import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.StatisticsFeature;
import dev.radiomics.core.roi.Distribution;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.List;

/**
 * Intensity-based statistics (IBSI UHIW): the 18 descriptive statistics of the intensities in the intensity mask.
 *
 * <p>Two of them are quotients and have no value where their denominator is 0: the coefficient of variation at mean 0, the quartile
 * coefficient of dispersion where P75 = -P25. The robust deviation has none where no voxel lies within P10 and P90 (two voxels). Linear in the number of different intensities once these are counted or sorted.
 */
public record StatisticsFamily() implements FeatureFamily {

    @Override
    public Family family() {
        return Family.STATISTICS;
    }

    @Override
    public List<StatisticsFeature> features() {
        return List.of(StatisticsFeature.values());
    }

    @Override
    public List<FeatureValue> compute(FamilyInput input) {
        Distribution intensities = input.region().distribution();
        return features().stream()
                .map(feature -> explained(feature, value(feature, intensities)))
                .toList();
    }

    private static FeatureValue explained(StatisticsFeature feature, double value) {
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

    private static double value(StatisticsFeature feature, Distribution x) {
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
            case INTERQUARTILE_RANGE -> x.interquartileRange();
            case RANGE -> x.maximum() - x.minimum();
            case MEAN_ABSOLUTE_DEVIATION -> x.meanAbsoluteDeviationFrom(x.mean());
            case ROBUST_MEAN_ABSOLUTE_DEVIATION -> x.robustMeanAbsoluteDeviation();
            case MEDIAN_ABSOLUTE_DEVIATION -> x.meanAbsoluteDeviationFrom(x.median());
            case COEFFICIENT_OF_VARIATION -> Math.sqrt(x.variance()) / x.mean();
            case QUARTILE_COEFFICIENT_OF_DISPERSION -> x.quartileCoefficientOfDispersion();
            case ENERGY -> x.energy();
            case ROOT_MEAN_SQUARE -> Math.sqrt(x.energy() / x.size());
        };
    }
}
