package dev.radiomics.core.feature;

/**
 * Features of the intensity histogram (IBSI ZVCW), in the order of the IBSI reference manual.
 */
public enum HistogramFeature implements Feature {
    /**
     * Mean discretised intensity (IBSI X6K6).
     *
     * <p>Formula: {@code F_{\mathit{ih.mean}} = \frac{1}{N_v}\sum_{k=1}^{N_v} X_{d,k}}
     */
    MEAN("Mean discretised intensity", "X6K6", Unit.BIN),
    /**
     * Discretised intensity variance (IBSI CH89).
     *
     * <p>Formula: {@code F_{\mathit{ih.var}} = \frac{1}{N_v}\sum_{k=1}^{N_v} \left( X_{d,k}-\mu \right)^2}
     *
     * <p>No bias correction.
     */
    VARIANCE("Discretised intensity variance", "CH89", Unit.BIN_SQUARED),
    /**
     * Discretised intensity skewness (IBSI 88K1).
     *
     * <p>Formula: {@code F_{\mathit{ih.skew}} = \frac{\frac{1}{N_v}\sum_{k=1}^{N_v} \left( X_{d,k}-\mu \right)
     * ^3}{\left(\frac{1}{N_v}\sum_{k=1}^{N_v} \left( X_{d,k}-\mu \right)^2\right)^{3/2}}}
     */
    SKEWNESS("Discretised intensity skewness", "88K1", Unit.NONE),
    /**
     * (Excess) discretised intensity kurtosis (IBSI C3I7).
     *
     * <p>Formula: {@code F_{\mathit{ih.kurt}} = \frac{\frac{1}{N_v}\sum_{k=1}^{N_v} \left( X_{d,k}-\mu \right)
     * ^4}{\left(\frac{1}{N_v}\sum_{k=1}^{N_v} \left( X_{d,k}-\mu \right)^2\right)^{2}} -3}
     *
     * <p>Excess (minus 3).
     */
    EXCESS_KURTOSIS("(Excess) discretised intensity kurtosis", "C3I7", Unit.NONE),
    /**
     * Median discretised intensity (IBSI WIFQ).
     */
    MEDIAN("Median discretised intensity", "WIFQ", Unit.BIN),
    /**
     * Minimum discretised intensity (IBSI 1PR8).
     *
     * <p>Formula: {@code F_{\mathit{ih.min}} = \text{min}(\mathbf{X}_{d})}
     *
     * <p>1 by definition for FBN; may be above 1 for FBS.
     */
    MINIMUM("Minimum discretised intensity", "1PR8", Unit.BIN),
    /**
     * 10th discretised intensity percentile (IBSI GPMT).
     *
     * <p>Code printed as 1PR8 in the manual revision used, which is the code of the minimum; GPMT is the registered
     * code.
     */
    PERCENTILE_10("10th discretised intensity percentile", "GPMT", Unit.BIN),
    /**
     * 90th discretised intensity percentile (IBSI OZ0C).
     *
     * <p>Code printed as GPMT in the manual revision used; OZ0C is the registered code. Phantom value as for the
     * 90th intensity percentile.
     */
    PERCENTILE_90("90th discretised intensity percentile", "OZ0C", Unit.BIN),
    /**
     * Maximum discretised intensity (IBSI 3NCY).
     *
     * <p>Formula: {@code F_{\mathit{ih.max}} = \text{max}(\mathbf{X}_{d})}
     *
     * <p>Equals N_g.
     */
    MAXIMUM("Maximum discretised intensity", "3NCY", Unit.BIN),
    /**
     * Intensity histogram mode (IBSI AMMC).
     *
     * <p>Ties: the bin closest to the mean discretised intensity, then the bin left of the mean.
     */
    MODE("Intensity histogram mode", "AMMC", Unit.BIN),
    /**
     * Discretised intensity interquartile range (IBSI WR0O).
     *
     * <p>Formula: {@code F_{\mathit{ih.iqr}} = P_{75}-P_{25}}
     */
    INTERQUARTILE_RANGE("Discretised intensity interquartile range", "WR0O", Unit.BIN),
    /**
     * Discretised intensity range (IBSI 5Z3W).
     *
     * <p>Formula: {@code F_{\mathit{ih.range}} = \text{max}(\mathbf{X}_{d}) - \text{min}(\mathbf{X}_{d})}
     *
     * <p>max - min. The manual adds that this is N_g for FBN, but the formula and the reference values give N_g - 1.
     */
    RANGE("Discretised intensity range", "5Z3W", Unit.BIN),
    /**
     * Intensity histogram mean absolute deviation (IBSI D2ZX).
     *
     * <p>Formula: {@code F_{\mathit{ih.mad}} = \frac{1}{N_v}\sum_{i=1}^{N_v} \left|X_{d,i}-\mu\right|}
     */
    MEAN_ABSOLUTE_DEVIATION("Intensity histogram mean absolute deviation", "D2ZX", Unit.BIN),
    /**
     * Intensity histogram robust mean absolute deviation (IBSI WRZB).
     *
     * <p>Formula: {@code F_{\mathit{ih.rmad}} = \frac{1}{N_{v,10-90}}\sum_{k=1}^{N_{v,10-90}}
     * \left|X_{d,10-90,k}-\overline{X}_{d,10-90}\right|}
     *
     * <p>As the intensity-based feature, on bins.
     */
    ROBUST_MEAN_ABSOLUTE_DEVIATION("Intensity histogram robust mean absolute deviation", "WRZB", Unit.BIN),
    /**
     * Intensity histogram median absolute deviation (IBSI 4RNL).
     *
     * <p>Formula: {@code F_{\mathit{ih.medad}} = \frac{1}{N_v}\sum_{k=1}^{N_v} \left| X_{d,k}-M\right|}
     *
     * <p>Mean absolute deviation from the median bin.
     */
    MEDIAN_ABSOLUTE_DEVIATION("Intensity histogram median absolute deviation", "4RNL", Unit.BIN),
    /**
     * Intensity histogram coefficient of variation (IBSI CWYJ).
     *
     * <p>Formula: {@code F_{\mathit{ih.cov}}=\frac{\sigma}{\mu}}
     */
    COEFFICIENT_OF_VARIATION("Intensity histogram coefficient of variation", "CWYJ", Unit.NONE),
    /**
     * Intensity histogram quartile coefficient of dispersion (IBSI SLWD).
     *
     * <p>Formula: {@code F_{\mathit{ih.qcod}} = \frac{P_{75}-P_{25}}{P_{75}+P_{25}}}
     */
    QUARTILE_COEFFICIENT_OF_DISPERSION("Intensity histogram quartile coefficient of dispersion", "SLWD", Unit.NONE),
    /**
     * Discretised intensity entropy (IBSI TLU2).
     *
     * <p>Formula: {@code F_{\mathit{ih.entropy}} = - \sum_{i=1}^{N_g} p_i \log_2 p_i}
     *
     * <p>log2.
     */
    ENTROPY("Discretised intensity entropy", "TLU2", Unit.BIT),
    /**
     * Discretised intensity uniformity (IBSI BJ5W).
     *
     * <p>Formula: {@code F_{\mathit{ih.uniformity}} = \sum_{i=1}^{N_g} p_i^2}
     *
     * <p>Sometimes called energy.
     */
    UNIFORMITY("Discretised intensity uniformity", "BJ5W", Unit.NONE),
    /**
     * Maximum histogram gradient (IBSI 12CE).
     *
     * <p>Formula: {@code F_{\mathit{ih.max.grad}} = \text{max}\left(\mathbf{H}'\right)}
     *
     * <p>Gradient of counts (not probabilities) over bins 1..N_g including empty bins; one-sided differences at both
     * ends, central difference divided by 2 inside.
     */
    MAXIMUM_GRADIENT("Maximum histogram gradient", "12CE", Unit.VOXEL_PER_BIN),
    /**
     * Maximum histogram gradient intensity (IBSI 8E6O).
     *
     * <p>Bin number of the maximum gradient.
     */
    MAXIMUM_GRADIENT_INTENSITY("Maximum histogram gradient intensity", "8E6O", Unit.BIN),
    /**
     * Minimum histogram gradient (IBSI VQB3).
     *
     * <p>Formula: {@code F_{\mathit{ih.min.grad}} = \text{min}\left(\mathbf{H}'\right)}
     *
     * <p>Same gradient as the maximum.
     */
    MINIMUM_GRADIENT("Minimum histogram gradient", "VQB3", Unit.VOXEL_PER_BIN),
    /**
     * Minimum histogram gradient intensity (IBSI RHQZ).
     *
     * <p>Bin number of the minimum gradient.
     */
    MINIMUM_GRADIENT_INTENSITY("Minimum histogram gradient intensity", "RHQZ", Unit.BIN);

    private final FeatureDescriptor descriptor;

    HistogramFeature(String label, String code, Unit unit) {
        descriptor = new FeatureDescriptor(Family.HISTOGRAM, label, code, unit);
    }

    @Override
    public FeatureDescriptor descriptor() {
        return descriptor;
    }
}
