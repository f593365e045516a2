package dev.radiomics.filters.kernel;

import java.util.Arrays;

/**
 * A 1-D convolution kernel g: {@code h[k] = sum over m of g[m] f[k - m]}. Only offsets m with a weight other than 0 are kept, in
 * increasing order, so a dilated kernel costs no more than its taps.
 */
public final class Kernel {
    private final int[] offsets;
    private final double[] weights;

    private Kernel(int[] offsets, double[] weights) {
        this.offsets = offsets;
        this.weights = weights;
    }

    /** The kernel with {@code taps[i]} at offset {@code i - centre}. */
    public static Kernel of(double[] taps, int centre) {
        int[] offsets = new int[taps.length];
        double[] weights = new double[taps.length];
        int count = 0;
        for (int i = 0; i < taps.length; i++) {
            if (taps[i] != 0) {
                offsets[count] = i - centre;
                weights[count++] = taps[i];
            }
        }
        return new Kernel(Arrays.copyOf(offsets, count), Arrays.copyOf(weights, count));
    }

    /** J g: this kernel reversed about its centre. */
    public Kernel flipped() {
        int count = offsets.length;
        int[] reversed = new int[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            reversed[i] = -offsets[count - 1 - i];
            values[i] = weights[count - 1 - i];
        }
        return new Kernel(reversed, values);
    }

    /** This kernel with {@code step - 1} zeros between its offsets. */
    public Kernel dilated(int step) {
        int[] wider = new int[offsets.length];
        for (int i = 0; i < wider.length; i++) {
            wider[i] = Math.multiplyExact(offsets[i], step);
        }
        return new Kernel(wider, weights);
    }

    /** This kernel times a number. */
    public Kernel times(double factor) {
        double[] values = new double[weights.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = factor * weights[i];
        }
        return new Kernel(offsets, values);
    }

    /** The sum of two kernels. */
    public Kernel plus(Kernel other) {
        int reach = Math.max(reach(), other.reach());
        double[] taps = new double[2 * reach + 1];
        addTo(taps, reach);
        other.addTo(taps, reach);
        return of(taps, reach);
    }

    private void addTo(double[] taps, int centre) {
        for (int i = 0; i < offsets.length; i++) {
            taps[centre + offsets[i]] += weights[i];
        }
    }

    /** Number of weights other than 0. */
    public int taps() {
        return offsets.length;
    }

    /** Offset of weight {@code i}. */
    public int offset(int i) {
        return offsets[i];
    }

    /** Weight {@code i}. */
    public double weight(int i) {
        return weights[i];
    }

    /** The largest distance of an offset from 0. */
    public int reach() {
        return offsets.length == 0 ? 0 : Math.max(Math.abs(offsets[0]), Math.abs(offsets[offsets.length - 1]));
    }

    /** Sum of the weights: the response to the constant 1. */
    public double sum() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kernel kernel
                && Arrays.equals(offsets, kernel.offsets)
                && Arrays.equals(weights, kernel.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(offsets) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return Arrays.toString(offsets) + " " + Arrays.toString(weights);
    }
}
