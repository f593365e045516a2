package dev.radiomics.core.preprocessing;

import dev.radiomics.core.spi.Interpolator;

/** One axis of a resampling: for each new sample the old samples it is made of and their weights. */
final class ResampledAxis {
    /** Rounding of spacings in headers must not add a sample: 300.00001 old lengths still make 300 new ones. */
    private static final double LENGTH_TOLERANCE = 1e-4;

    private final int oldLength;
    private final int length;
    private final double firstPosition;
    private final int support;
    private final int[] sources;
    private final double[] weights;

    private ResampledAxis(int oldLength, int length, double firstPosition, int support) {
        this.oldLength = oldLength;
        this.length = length;
        this.firstPosition = firstPosition;
        this.support = support;
        this.sources = new int[length * support];
        this.weights = new double[length * support];
    }

    /** The new axis has its centre where the old one has it; positions beyond the edge samples take the edge sample. */
    static ResampledAxis of(int oldLength, double oldSpacing, double spacing, Interpolator interpolator) {
        double step = spacing / oldSpacing;
        int length = Math.max(1, (int) Math.ceil(oldLength / step - LENGTH_TOLERANCE));
        double first = 0.5 * (oldLength - 1 - step * (length - 1));
        ResampledAxis axis = new ResampledAxis(oldLength, length, first, interpolator.support());
        double[] taps = new double[axis.support];
        for (int i = 0; i < length; i++) {
            double position = Math.min(Math.max(first + i * step, 0), oldLength - 1);
            int firstTap = interpolator.weights(position, taps);
            for (int t = 0; t < axis.support; t++) {
                axis.sources[i * axis.support + t] = CubicSplinePrefilter.reflect(firstTap + t, oldLength);
                axis.weights[i * axis.support + t] = taps[t];
            }
        }
        return axis;
    }

    /** Number of old samples. */
    int oldLength() {
        return oldLength;
    }

    /** Number of new samples. */
    int length() {
        return length;
    }

    /** Position of the first new sample, in old samples. */
    double firstPosition() {
        return firstPosition;
    }

    /** Number of old samples that make a new one. */
    int support() {
        return support;
    }

    /** Which old sample is tap {@code t} of new sample {@code i}. */
    int source(int i, int t) {
        return sources[i * support + t];
    }

    /** The weight of tap {@code t} of new sample {@code i}. */
    double weight(int i, int t) {
        return weights[i * support + t];
    }

    /** Interpolates one line: {@code to[offset + i]} for each new sample i. */
    void apply(double[] line, double[] to, int offset) {
        for (int i = 0, k = 0; i < length; i++) {
            double sum = 0;
            for (int t = 0; t < support; t++, k++) {
                sum += weights[k] * line[sources[k]];
            }
            to[offset + i] = sum;
        }
    }
}
