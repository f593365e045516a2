package dev.radiomics.core.preprocessing;

import dev.radiomics.core.spi.Interpolator;

/** One axis of a resampling: for each new sample the old samples it is made of and their weights. */
final class ResampledAxis {
    /** Rounding of spacings in headers must not add a sample: 300.00001 old lengths still make 300 new ones. */
    private static final double LENGTH_TOLERANCE = 1e-4;

    private final int oldLength;
    private final int length;
    private final double firstPosition;
    private final Interpolator interpolator;
    private final int support;
    private final int[] sources;
    private final double[] weights;

    private ResampledAxis(int oldLength, double oldSpacing, double spacing, Interpolator interpolator) {
        double step = spacing / oldSpacing;
        this.oldLength = oldLength;
        this.length = (int) newLength(oldLength, oldSpacing, spacing);
        this.firstPosition = 0.5 * (oldLength - 1 - step * (length - 1));
        this.interpolator = interpolator;
        this.support = interpolator.support();
        this.sources = new int[length * support];
        this.weights = new double[length * support];
        double[] taps = new double[support];
        for (int i = 0; i < length; i++) {
            double position = Math.min(Math.max(firstPosition + i * step, 0), oldLength - 1);
            int firstTap = interpolator.weights(position, taps);
            for (int t = 0; t < support; t++) {
                sources[i * support + t] = CubicSplinePrefilter.reflect(firstTap + t, oldLength);
                weights[i * support + t] = taps[t];
            }
        }
    }

    /** Number of new samples, as a double because it may be beyond every array. */
    static double newLength(int oldLength, double oldSpacing, double spacing) {
        return Math.max(1, Math.ceil(oldLength * (oldSpacing / spacing) - LENGTH_TOLERANCE));
    }

    /**
     * The new axis has its centre where the old one has it; positions beyond the edge samples take the edge sample. An axis that keeps
     * its spacing keeps its samples, whatever the interpolator.
     */
    static ResampledAxis of(int oldLength, double oldSpacing, double spacing, Interpolator interpolator) {
        return new ResampledAxis(
                oldLength, oldSpacing, spacing, spacing == oldSpacing ? Interpolation.NEAREST : interpolator);
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

    /** Turns samples into what {@link #apply} and the weights expect, in place. */
    void prefilter(double[] line) {
        interpolator.prefilter(line);
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
