package dev.radiomics.core.spi;

/**
 * Interpolation along one axis; images are interpolated axis by axis. A value between samples is
 * {@code sum over t of weight[t] c[first + t]}, where {@code c} are the samples after {@link #prefilter}.
 */
public interface Interpolator {
    /** Its name in settings, such as {@code linear}. */
    String name();

    /** Number of samples that a value between them depends on. */
    int support();

    /**
     * Writes the weights of the samples around a position.
     *
     * @param position in samples, 0 … length - 1
     * @param weights receives {@link #support()} weights that sum to 1
     * @return index of the first of these samples; it may lie outside the line, which is continued by reflection about its first
     *     and last sample
     */
    int weights(double position, double[] weights);

    /** Turns a line of samples into interpolation coefficients, in place; nothing to do unless the kernel is no interpolant. */
    default void prefilter(double[] line) {}
}
