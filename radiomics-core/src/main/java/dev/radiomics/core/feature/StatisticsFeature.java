package dev.radiomics.core.feature;

/**
 * Features of the intensity-based statistics (IBSI UHIW), in the order of the IBSI reference manual.
 */
public enum StatisticsFeature implements Feature {
    /**
     * Mean intensity (IBSI Q4LE).
     *
     * <p>Formula: {@code F_{\mathit{stat.mean}} = \frac{1}{N_v}\sum_{k=1}^{N_v} X_{gl,k}}
     */
    MEAN("Mean intensity", "Q4LE", Unit.INTENSITY),
    /**
     * Intensity variance (IBSI ECT3).
     *
     * <p>Formula: {@code F_{\mathit{stat.var}} = \frac{1}{N_v}\sum_{k=1}^{N_v} \left( X_{gl,k}-\mu \right)^2}
     *
     * <p>No bias correction.
     */
    VARIANCE("Intensity variance", "ECT3", Unit.INTENSITY_SQUARED),
    /**
     * Intensity skewness (IBSI KE2A).
     *
     * <p>Formula: {@code F_{\mathit{stat.skew}} = \frac{\frac{1}{N_v}\sum_{k=1}^{N_v} \left( X_{gl,k}-\mu \right)
     * ^3}{\left(\frac{1}{N_v}\sum_{k=1}^{N_v} \left( X_{gl,k}-\mu \right)^2\right)^{3/2}}}
     *
     * <p>0 if the variance is 0.
     */
    SKEWNESS("Intensity skewness", "KE2A", Unit.NONE),
    /**
     * (Excess) intensity kurtosis (IBSI IPH6).
     *
     * <p>Formula: {@code F_{\mathit{stat.kurt}} = \frac{\frac{1}{N_v}\sum_{k=1}^{N_v} \left( X_{gl,k}-\mu \right)
     * ^4}{\left(\frac{1}{N_v}\sum_{k=1}^{N_v} \left( X_{gl,k}-\mu \right)^2\right)^{2}} -3}
     *
     * <p>Excess (minus 3), no bias correction; 0 if the variance is 0.
     */
    EXCESS_KURTOSIS("(Excess) intensity kurtosis", "IPH6", Unit.NONE),
    /**
     * Median intensity (IBSI Y12H).
     */
    MEDIAN("Median intensity", "Y12H", Unit.INTENSITY),
    /**
     * Minimum intensity (IBSI 1GSF).
     *
     * <p>Formula: {@code F_{\mathit{stat.min}} = \text{min}(\mathbf{X}_{gl})}
     */
    MINIMUM("Minimum intensity", "1GSF", Unit.INTENSITY),
    /**
     * 10th intensity percentile (IBSI QG58).
     *
     * <p>Quantile definition not prescribed.
     */
    PERCENTILE_10("10th intensity percentile", "QG58", Unit.INTENSITY),
    /**
     * 90th intensity percentile (IBSI 8DWT).
     *
     * <p>Quantile definition not prescribed; phantom value 4 by linear interpolation over (n-1), some definitions
     * give 4.2.
     */
    PERCENTILE_90("90th intensity percentile", "8DWT", Unit.INTENSITY),
    /**
     * Maximum intensity (IBSI 84IY).
     *
     * <p>Formula: {@code F_{\mathit{stat.max}} = \text{max}(\mathbf{X}_{gl})}
     */
    MAXIMUM("Maximum intensity", "84IY", Unit.INTENSITY),
    /**
     * Intensity interquartile range (IBSI SALO).
     *
     * <p>Formula: {@code F_{\mathit{stat.iqr}} = P_{75}-P_{25}}
     */
    INTERQUARTILE_RANGE("Intensity interquartile range", "SALO", Unit.INTENSITY),
    /**
     * Intensity range (IBSI 2OJQ).
     *
     * <p>Formula: {@code F_{\mathit{stat.range}} = \text{max}(\mathbf{X}_{gl}) - \text{min}(\mathbf{X}_{gl})}
     */
    RANGE("Intensity range", "2OJQ", Unit.INTENSITY),
    /**
     * Intensity-based mean absolute deviation (IBSI 4FUA).
     *
     * <p>Formula: {@code F_{\mathit{stat.mad}} = \frac{1}{N_v}\sum_{k=1}^{N_v} \left|X_{gl,k}-\mu\right|}
     */
    MEAN_ABSOLUTE_DEVIATION("Intensity-based mean absolute deviation", "4FUA", Unit.INTENSITY),
    /**
     * Intensity-based robust mean absolute deviation (IBSI 1128).
     *
     * <p>Formula: {@code F_{\mathit{stat.rmad}} = \frac{1}{N_{v,10-90}}\sum_{k=1}^{N_{v,10-90}}
     * \left|X_{gl,10-90,k}-\overline{X}_{gl,10-90}\right|}
     *
     * <p>Only intensities from P10 to P90 inclusive; mean of that subset.
     */
    ROBUST_MEAN_ABSOLUTE_DEVIATION("Intensity-based robust mean absolute deviation", "1128", Unit.INTENSITY),
    /**
     * Intensity-based median absolute deviation (IBSI N72L).
     *
     * <p>Formula: {@code F_{\mathit{stat.medad}} = \frac{1}{N_v}\sum_{k=1}^{N_v} \left| X_{gl,k}-M\right|}
     *
     * <p>Mean absolute deviation from the median (not the median of deviations).
     */
    MEDIAN_ABSOLUTE_DEVIATION("Intensity-based median absolute deviation", "N72L", Unit.INTENSITY),
    /**
     * Intensity-based coefficient of variation (IBSI 7TET).
     *
     * <p>Formula: {@code F_{\mathit{stat.cov}}=\frac{\sigma}{\mu}}
     *
     * <p>Sign follows the mean: negative for config. C, D, E.
     */
    COEFFICIENT_OF_VARIATION("Intensity-based coefficient of variation", "7TET", Unit.NONE),
    /**
     * Intensity-based quartile coefficient of dispersion (IBSI 9S40).
     *
     * <p>Formula: {@code F_{\mathit{stat.qcod}} = \frac{P_{75}-P_{25}}{P_{75}+P_{25}}}
     *
     * <p>Not bounded by 1 when P25 is negative.
     */
    QUARTILE_COEFFICIENT_OF_DISPERSION("Intensity-based quartile coefficient of dispersion", "9S40", Unit.NONE),
    /**
     * Intensity-based energy (IBSI N8CA).
     *
     * <p>Formula: {@code F_{\mathit{stat.energy}} = \sum_{k=1}^{N_v} X_{gl,k}^2}
     *
     * <p>Plain sum of squares, no volume factor and no intensity shift.
     */
    ENERGY("Intensity-based energy", "N8CA", Unit.INTENSITY_SQUARED),
    /**
     * Root mean square intensity (IBSI 5ZWQ).
     *
     * <p>Formula: {@code F_{\mathit{stat.rms}} = \sqrt{\frac{\sum_{k=1}^{N_v} X_{gl,k}^2}{N_v}}}
     */
    ROOT_MEAN_SQUARE("Root mean square intensity", "5ZWQ", Unit.INTENSITY);

    private final FeatureDescriptor descriptor;

    StatisticsFeature(String label, String code, Unit unit) {
        descriptor = new FeatureDescriptor(Family.STATISTICS, label, code, unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
