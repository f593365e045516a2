package dev.radiomics.cohort.bins;

import java.util.Arrays;

/** The median of a few numbers. */
final class Middle {
    private Middle() {}

    /** The middle one, or the mean of the two in the middle; of at least one number. */
    static double of(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
