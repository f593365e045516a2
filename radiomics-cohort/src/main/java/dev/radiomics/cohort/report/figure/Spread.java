package dev.radiomics.cohort.report.figure;

import dev.radiomics.core.roi.Distribution;

/**
 * How values are spread, in a figure of 100 by 30: bars of a histogram, and below them a line from the lower to the upper quartile with a
 * mark at the median.
 *
 * @param bars data of a path
 * @param boxLeft the lower quartile
 * @param boxWidth the interquartile range
 * @param median the middle
 */
public record Spread(String bars, double boxLeft, double boxWidth, double median) {
    private static final int BINS = 25;
    private static final double WIDTH = 100;
    private static final double HEIGHT = 20;
    private static final double TENTHS = 10;

    /** Of at least two different values. Linear in the different values. */
    public static Spread of(Distribution distribution) {
        double minimum = distribution.minimum();
        double range = distribution.maximum() - minimum;
        long[] counts = new long[BINS];
        long most = 0;
        for (int i = 0; i < distribution.differentValues(); i++) {
            int bin = (int) Math.min(BINS - 1, (distribution.value(i) - minimum) / range * BINS);
            counts[bin] += distribution.count(i);
            most = Math.max(most, counts[bin]);
        }
        StringBuilder bars = new StringBuilder();
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                double height = rounded(HEIGHT * counts[bin] / most);
                bars.append("M" + rounded(bin * WIDTH / BINS) + " " + HEIGHT + "v-" + height + "h3.6v" + height + "z");
            }
        }
        double lower = WIDTH * (distribution.quantile(0.25) - minimum) / range;
        double upper = WIDTH * (distribution.quantile(0.75) - minimum) / range;
        double middle = WIDTH * (distribution.median() - minimum) / range;
        return new Spread(bars.toString(), rounded(lower), rounded(upper - lower), rounded(middle));
    }

    private static double rounded(double value) {
        return Math.round(value * TENTHS) / TENTHS;
    }
}
