package dev.radiomics.filters.fourier;

import java.util.Arrays;

/**
 * The normalised frequencies of one axis as the IBSI 2 reference maps have them:
 * {@code q[i] = (i - (n-1)/2) / ((n-1)/2)} for the centred array, of which entry i = floor(n/2) becomes bin 0. For even n it lies
 * half a bin beside the exact frequencies; 1 is the highest frequency of the axis.
 */
final class FrequencyGrid {
    private final double[] values;
    private final int[] classes;
    private final double[] magnitudes;

    private FrequencyGrid(int length) {
        values = new double[length];
        classes = new int[length];
        magnitudes = new double[(length + 1) / 2];
    }

    /** An axis that is not transformed: the frequency 0. */
    static FrequencyGrid none() {
        return new FrequencyGrid(1);
    }

    /** An axis of at least two samples. */
    static FrequencyGrid of(int length) {
        FrequencyGrid grid = new FrequencyGrid(length);
        double middle = (length - 1) / 2.0;
        for (int bin = 0; bin < length; bin++) {
            int centred = (bin + length / 2) % length;
            grid.values[bin] = (centred - middle) / middle;
            int distance = Math.abs(2 * centred - (length - 1)); // odd for even length, even for odd
            grid.classes[bin] = distance / 2;
            grid.magnitudes[grid.classes[bin]] = Math.abs(grid.values[bin]);
        }
        return grid;
    }

    /** Number of bins. */
    int length() {
        return values.length;
    }

    /** Number of different absolute values. */
    int magnitudes() {
        return magnitudes.length;
    }

    /** One of the absolute values, which increase with their index. */
    double magnitude(int index) {
        return magnitudes[index];
    }

    /** Index of a bin's absolute value. */
    int magnitudeOf(int bin) {
        return classes[bin];
    }

    /** Each bin's frequency to a power. */
    double[] powers(int exponent) {
        return Arrays.stream(values).map(q -> Math.pow(q, exponent)).toArray();
    }

    /** The bin of the opposite frequency in an exact transform. */
    int opposite(int bin) {
        return bin == 0 ? 0 : values.length - bin;
    }
}
