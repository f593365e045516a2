package dev.radiomics.core.roi;

import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.FeatureValue;
import java.util.function.ToDoubleFunction;

/**
 * The statistics that the IBSI asks for twice: of intensities (UHIW) and of grey levels (ZVCW). The features of both families that mean
 * one of them have its name.
 */
public enum DescriptiveStatistic {
    /** Arithmetic mean. */
    MEAN(Distribution::mean),
    /** Variance with divisor N. */
    VARIANCE(Distribution::variance),
    /** Third standardised moment; 0 without spread. */
    SKEWNESS(Distribution::skewness),
    /** Fourth standardised moment less 3; 0 without spread. */
    EXCESS_KURTOSIS(Distribution::excessKurtosis),
    /** Middle value. */
    MEDIAN(Distribution::median),
    /** Smallest value. */
    MINIMUM(Distribution::minimum),
    /** 10th percentile. */
    PERCENTILE_10(x -> x.quantile(0.1)),
    /** 90th percentile. */
    PERCENTILE_90(x -> x.quantile(0.9)),
    /** Largest value. */
    MAXIMUM(Distribution::maximum),
    /** P75 - P25. */
    INTERQUARTILE_RANGE(Distribution::interquartileRange),
    /** Largest less smallest value. */
    RANGE(x -> x.maximum() - x.minimum()),
    /** Mean absolute deviation from the mean. */
    MEAN_ABSOLUTE_DEVIATION(x -> x.meanAbsoluteDeviationFrom(x.mean())),
    /** The same of the values within P10 and P90; undefined if there is none (two voxels). */
    ROBUST_MEAN_ABSOLUTE_DEVIATION(Distribution::robustMeanAbsoluteDeviation),
    /** Mean absolute deviation from the median. */
    MEDIAN_ABSOLUTE_DEVIATION(x -> x.meanAbsoluteDeviationFrom(x.median())),
    /** Standard deviation over mean; undefined at mean 0. */
    COEFFICIENT_OF_VARIATION(x -> Math.sqrt(x.variance()) / x.mean()),
    /** (P75 - P25) / (P75 + P25); undefined where the denominator is 0. */
    QUARTILE_COEFFICIENT_OF_DISPERSION(Distribution::quartileCoefficientOfDispersion);

    private final ToDoubleFunction<Distribution> formula;

    DescriptiveStatistic(ToDoubleFunction<Distribution> formula) {
        this.formula = formula;
    }

    /**
     * The value of the feature that means the statistic of the same name.
     *
     * @param feature a constant of a catalogue enumeration whose name is that of a statistic
     */
    public static <F extends Enum<F> & Feature> FeatureValue value(F feature, Distribution sample) {
        DescriptiveStatistic statistic = valueOf(feature.name());
        double value = statistic.formula.applyAsDouble(sample);
        return switch (statistic) {
            case COEFFICIENT_OF_VARIATION, QUARTILE_COEFFICIENT_OF_DISPERSION ->
                FeatureValue.ofQuotient(feature, value);
            case ROBUST_MEAN_ABSOLUTE_DEVIATION ->
                Double.isNaN(value)
                        ? FeatureValue.undefined(feature, "no voxel lies between the 10th and the 90th percentile")
                        : FeatureValue.of(feature, value);
            default -> FeatureValue.of(feature, value);
        };
    }
}
