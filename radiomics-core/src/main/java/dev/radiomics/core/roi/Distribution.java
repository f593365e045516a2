package dev.radiomics.core.roi;

import java.util.Arrays;

/**
 * The values of a sample in ascending order, each once, with how often it occurs; and the descriptive statistics of the IBSI, which
 * intensity statistics and intensity histogram share.
 *
 * <p>Moments have divisor N (no bias correction); quantiles interpolate linearly between order statistics, {@code h = (N - 1) p} (type
 * 7 of Hyndman and Fan), which the reference values need. Building is linear for whole numbers in a narrow range and
 * {@code O(N log N)} otherwise; every statistic is linear in the number of different values.
 */
public final class Distribution {
    /** Whole numbers are counted instead of sorted as long as their range is no longer than this many times their number. */
    private static final int COUNTING_LIMIT = 4;

    private final double[] values;
    private final int[] counts;
    private final long size;
    private final double mean;

    private Distribution(double[] values, int[] counts) {
        this.values = values;
        this.counts = counts;
        long total = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            total += counts[i];
            sum += values[i] * counts[i];
        }
        this.size = total;
        this.mean = refined(sum / total);
    }

    /** A second pass takes off the rounding of the first; the mean of equal values is that value. */
    private double refined(double roughMean) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * (values[i] - roughMean);
        }
        double refined = roughMean + sum / size;
        return Math.min(Math.max(refined, values[0]), values[values.length - 1]);
    }

    /** The distribution of finite values, in any order, at least one; the array is not modified. */
    public static Distribution of(double[] sample) {
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        for (double value : sample) {
            minimum = Math.min(minimum, value);
            maximum = Math.max(maximum, value);
            whole &= value == Math.rint(value);
        }
        if (whole && maximum - minimum < Math.max(1024.0, (double) COUNTING_LIMIT * sample.length)) {
            return counted(sample, minimum, (int) (maximum - minimum) + 1);
        }
        return sorted(sample);
    }

    /** The distribution of whole numbers {@code first, first + 1, …} with their counts; zeros are allowed. */
    public static Distribution ofCounts(double first, int[] countOfValue) {
        int different = 0;
        for (int count : countOfValue) {
            if (count > 0) {
                different++;
            }
        }
        double[] values = new double[different];
        int[] counts = new int[different];
        int n = 0;
        for (int i = 0; i < countOfValue.length; i++) {
            if (countOfValue[i] > 0) {
                values[n] = first + i;
                counts[n++] = countOfValue[i];
            }
        }
        return new Distribution(values, counts);
    }

    private static Distribution counted(double[] sample, double minimum, int range) {
        int[] counts = new int[range];
        for (double value : sample) {
            counts[(int) (value - minimum)]++;
        }
        return ofCounts(minimum, counts);
    }

    private static Distribution sorted(double[] sample) {
        double[] ascending = sample.clone();
        Arrays.sort(ascending);
        int[] counts = new int[ascending.length];
        int different = 0;
        for (double value : ascending) {
            // Adding zero makes -0.0 the same as 0.0.
            double same = value + 0.0;
            if (different == 0 || ascending[different - 1] != same) {
                ascending[different++] = same;
            }
            counts[different - 1]++;
        }
        return new Distribution(Arrays.copyOf(ascending, different), Arrays.copyOf(counts, different));
    }

    /** Number of different values. */
    public int differentValues() {
        return values.length;
    }

    /** The i-th smallest of the different values. */
    public double value(int i) {
        return values[i];
    }

    /** How often the i-th smallest of the different values occurs. */
    public int count(int i) {
        return counts[i];
    }

    /** Number of values N. */
    public long size() {
        return size;
    }

    /** Arithmetic mean. */
    public double mean() {
        return mean;
    }

    /** Smallest value. */
    public double minimum() {
        return values[0];
    }

    /** Largest value. */
    public double maximum() {
        return values[values.length - 1];
    }

    /** Mean of a power of the distance from the mean, {@code 1/N sum (x - mean)^power}. */
    public double centralMoment(int power) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] - mean;
            double product = distance;
            for (int k = 1; k < power; k++) {
                product *= distance;
            }
            sum += counts[i] * product;
        }
        return sum / size;
    }

    /** Variance with divisor N; exactly 0 if all values are the same. */
    public double variance() {
        return values.length == 1 ? 0 : centralMoment(2);
    }

    /** {@code m3 / m2^(3/2)}; 0 if all values are the same. */
    public double skewness() {
        double variance = variance();
        return variance == 0 ? 0 : centralMoment(3) / (variance * Math.sqrt(variance));
    }

    /** {@code m4 / m2^2 - 3}; 0 if all values are the same. */
    public double excessKurtosis() {
        double variance = variance();
        return variance == 0 ? 0 : centralMoment(4) / (variance * variance) - 3;
    }

    /** The value below which a fraction of the sample lies, interpolated linearly between order statistics. */
    public double quantile(double fraction) {
        double position = (size - 1) * fraction;
        long lower = (long) Math.floor(position);
        double below = orderStatistic(lower);
        double part = position - lower;
        return part == 0 ? below : below + part * (orderStatistic(lower + 1) - below);
    }

    private double orderStatistic(long rank) {
        long seen = 0;
        for (int i = 0; i < values.length; i++) {
            seen += counts[i];
            if (rank < seen) {
                return values[i];
            }
        }
        return maximum();
    }

    /** Middle value. */
    public double median() {
        return quantile(0.5);
    }

    /** {@code P75 - P25}. */
    public double interquartileRange() {
        return quantile(0.75) - quantile(0.25);
    }

    /** {@code 1/N sum |x - centre|}. */
    public double meanAbsoluteDeviationFrom(double centre) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * Math.abs(values[i] - centre);
        }
        return sum / size;
    }

    /** Mean absolute deviation, from their mean, of the values within P10 … P90, both included. */
    public double robustMeanAbsoluteDeviation() {
        double lower = quantile(0.1);
        double upper = quantile(0.9);
        int first = 0;
        while (first < values.length && values[first] < lower) {
            first++;
        }
        int end = values.length;
        while (end > first && values[end - 1] > upper) {
            end--;
        }
        if (first == end) {
            return Double.NaN;
        }
        Distribution middle =
                new Distribution(Arrays.copyOfRange(values, first, end), Arrays.copyOfRange(counts, first, end));
        return middle.meanAbsoluteDeviationFrom(middle.mean);
    }

    /** {@code (P75 - P25) / (P75 + P25)}; NaN or infinite where the denominator is 0. */
    public double quartileCoefficientOfDispersion() {
        double lower = quantile(0.25);
        double upper = quantile(0.75);
        return (upper - lower) / (upper + lower);
    }

    /** {@code sum x^2}. */
    public double energy() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * (values[i] * values[i]);
        }
        return sum;
    }

    /** {@code -sum p log2 p} over the different values. */
    public double entropy() {
        double sum = 0;
        for (int count : counts) {
            double p = (double) count / size;
            sum -= p * Math.log(p);
        }
        return sum / Math.log(2);
    }

    /** {@code sum p^2} over the different values. */
    public double uniformity() {
        double sum = 0;
        for (int count : counts) {
            double p = (double) count / size;
            sum += p * p;
        }
        return sum;
    }
}
