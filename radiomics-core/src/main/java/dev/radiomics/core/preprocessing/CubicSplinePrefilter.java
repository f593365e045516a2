package dev.radiomics.core.preprocessing;

/**
 * Coefficients of the cubic B-spline through equidistant samples that are continued by reflection about the first and last one.
 * Two recursions with pole {@code sqrt(3) - 2}; linear in the number of samples.
 *
 * <p>Source: M. Unser, A. Aldroubi, M. Eden, B-spline signal processing, IEEE Trans. Signal Process. 41 (1993) 821-848.
 */
final class CubicSplinePrefilter {
    private static final double POLE = Math.sqrt(3) - 2;
    private static final double GAIN = 6;

    /** So many terms: 0.268^30 is 7e-18, beyond the precision of a double. */
    private static final int HORIZON = 30;

    private CubicSplinePrefilter() {}

    /** Replaces samples by coefficients. */
    static void apply(double[] line) {
        int n = line.length;
        if (n == 1) {
            return;
        }
        line[0] = firstCausal(line);
        for (int i = 1; i < n; i++) {
            line[i] += POLE * line[i - 1];
        }
        line[n - 1] = POLE / (POLE * POLE - 1) * (POLE * line[n - 2] + line[n - 1]);
        for (int i = n - 2; i >= 0; i--) {
            line[i] = POLE * (line[i + 1] - line[i]);
        }
        for (int i = 0; i < n; i++) {
            line[i] *= GAIN;
        }
    }

    /** Sum of the reflected samples weighted by powers of the pole. */
    private static double firstCausal(double[] line) {
        double sum = 0;
        double power = 1;
        for (int i = 0; i < HORIZON; i++) {
            sum += power * line[reflect(i, line.length)];
            power *= POLE;
        }
        return sum;
    }

    /** Index within a line continued by reflection about its first and last sample. */
    static int reflect(int index, int length) {
        if (length == 1) {
            return 0;
        }
        int period = 2 * length - 2;
        int folded = Math.floorMod(index, period);
        return folded < length ? folded : period - folded;
    }
}
