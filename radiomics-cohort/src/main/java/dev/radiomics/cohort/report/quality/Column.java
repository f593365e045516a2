package dev.radiomics.cohort.report.quality;

import dev.radiomics.cohort.result.ValueColumn;
import dev.radiomics.core.roi.Distribution;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a column under one variant of the settings.
 *
 * @param values one a region; NaN where there is none
 * @param missing number of regions without a value
 * @param reasons why, with how often; empty for values that are not in the table
 * @param distribution of the values; empty if all are missing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as records
public record Column(
        ValueColumn column,
        String unit,
        double[] values,
        int missing,
        Map<String, Integer> reasons,
        Optional<Distribution> distribution) {
    /** Below so many values quartiles say little. */
    public static final int FEWEST_FOR_OUTLIERS = 8;

    /** How many interquartile ranges beyond the quartiles a value is far out (Tukey). */
    public static final double FAR_OUT = 3;

    /** A column; values that are infinite count as missing. */
    static Column of(ValueColumn column, String unit, double[] values, Map<String, Integer> reasons) {
        double[] present = Arrays.stream(values).filter(Double::isFinite).toArray();
        return new Column(
                column,
                unit,
                values,
                values.length - present.length,
                new LinkedHashMap<>(reasons),
                present.length == 0 ? Optional.empty() : Optional.of(Distribution.of(present)));
    }

    /** Number of regions with a value. */
    public int present() {
        return values.length - missing;
    }

    /** Whether all of several values are the same. */
    public boolean isConstant() {
        return present() > 1 && distribution.map(Distribution::differentValues).orElse(0) == 1;
    }

    /** Whether outliers can be told: at least 8 values, of which the middle half is not all the same. */
    public boolean canHaveOutliers() {
        return present() >= FEWEST_FOR_OUTLIERS
                && distribution.map(Distribution::interquartileRange).orElse(0.0) > 0;
    }

    /** The regions whose value lies more than 3 interquartile ranges below the lower or above the upper quartile; by their index. */
    public int[] outliers() {
        if (!canHaveOutliers()) {
            return new int[0];
        }
        Distribution spread = distribution.orElseThrow();
        double reach = FAR_OUT * spread.interquartileRange();
        double lower = spread.quantile(0.25) - reach;
        double upper = spread.quantile(0.75) + reach;
        int[] found = new int[values.length];
        int count = 0;
        for (int region = 0; region < values.length; region++) {
            if (Double.isFinite(values[region]) && (values[region] < lower || values[region] > upper)) {
                found[count++] = region;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
