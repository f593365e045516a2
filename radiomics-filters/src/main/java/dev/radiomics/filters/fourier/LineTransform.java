package dev.radiomics.filters.fourier;

import dev.radiomics.filters.grid.RowMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The discrete Fourier transform of many lines at once: sample j of all lines is one row, and every butterfly combines whole
 * rows, which the compiler turns into vector instructions.
 *
 * <p>{@code X[k] = sum over j of x[j] exp(-2 pi i j k / n)}, by decimation in time for any length n (Cooley and Tukey 1965, mixed
 * radix): factors of 2 by the usual butterfly, an odd prime factor p by p^2/2 row operations on the sums and differences of
 * opposite samples. Cost of a line: n times the sum of the prime factors of n, so no length needs padding; 2^a 3^b 5^c is fastest.
 *
 * <p>A plan is immutable; threads may share it. Rows are reordered by exchanging references.
 */
public final class LineTransform {
    private final int length;
    private final int[] factors;
    private final int[] order;
    private final double[] cosines;
    private final double[] sines;

    private LineTransform(int length) {
        this.length = length;
        this.factors = factors(length);
        this.order = new int[length];
        this.cosines = new double[length];
        this.sines = new double[length];
        fillOrder(0, length, 0, 0, 1);
        for (int i = 0; i < length; i++) {
            cosines[i] = cosine(i, length);
            sines[i] = cosine(4L * i - length, 4L * length);
        }
    }

    /** A plan for lines of so many samples. */
    public static LineTransform of(int length) {
        return new LineTransform(length);
    }

    /** cos(2 pi numerator / denominator), with the argument folded into the first eighth so that the table is symmetric. */
    private static double cosine(long numerator, long denominator) {
        long turn = Math.floorMod(numerator, denominator);
        turn = Math.min(turn, denominator - turn); // 0 … half a turn
        if (4 * turn > denominator) {
            return -cosine(denominator - 2 * turn, 2 * denominator);
        }
        return 8 * turn <= denominator
                ? Math.cos(2 * Math.PI * turn / denominator)
                : Math.sin(2 * Math.PI * (denominator - 4 * turn) / (4.0 * denominator));
    }

    /** Prime factors, largest last: the last one is the innermost stage, which needs no twiddle factors. */
    private static int[] factors(int length) {
        List<Integer> found = new ArrayList<>();
        int rest = length;
        for (int p = 2; (long) p * p <= rest; p++) {
            while (rest % p == 0) {
                found.add(p);
                rest /= p;
            }
        }
        if (rest > 1) {
            found.add(rest);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void fillOrder(int level, int size, int position, int sample, int step) {
        if (size == 1) {
            order[position] = sample;
            return;
        }
        int p = factors[level];
        for (int r = 0; r < p; r++) {
            fillOrder(level + 1, size / p, position + r * (size / p), sample + r * step, step * p);
        }
    }

    /** Number of samples of a line. */
    public int length() {
        return length;
    }

    /**
     * Transforms in place.
     *
     * @param re real parts, row by row; the array is reordered and its rows are overwritten. Modified
     * @param im imaginary parts likewise. Modified
     */
    public void forward(double[][] re, double[][] im) {
        if (length == 1) {
            return;
        }
        reorder(re);
        reorder(im);
        int width = re[0].length;
        int largest = factors[factors.length - 1];
        Work work = new Work(re, im, largest, width);
        stage(work, 0, 0, length);
    }

    /** The inverse without its factor 1/n: {@code x[j] = sum over k of X[k] exp(+2 pi i j k / n)}. */
    public void inverse(double[][] re, double[][] im) {
        forward(im, re); // exchanging the parts conjugates and turns both sides alike
    }

    private void reorder(double[][] rows) {
        double[][] before = rows.clone();
        for (int i = 0; i < length; i++) {
            rows[i] = before[order[i]];
        }
    }

    /** Transforms {@code size} rows from {@code start} on; the parts first, so that they are still in cache when combined. */
    private void stage(Work work, int level, int start, int size) {
        int p = factors[level];
        int part = size / p;
        if (part > 1) {
            for (int r = 0; r < p; r++) {
                stage(work, level + 1, start + r * part, part);
            }
        }
        int twiddleStep = length / size;
        for (int k = 0; k < part; k++) {
            if (p == 2) {
                butterfly(work, start + k, start + k + part, k * twiddleStep);
            } else {
                oddButterfly(work, p, start + k, part, k * twiddleStep);
            }
        }
    }

    private void butterfly(Work work, int a, int b, int twiddle) {
        if (twiddle == 0) {
            Butterflies.sumAndDifference(work.re[a], work.re[b]);
            Butterflies.sumAndDifference(work.im[a], work.im[b]);
        } else {
            Butterflies.two(work.re[a], work.im[a], work.re[b], work.im[b], cosines[twiddle], -sines[twiddle]);
        }
    }

    private void oddButterfly(Work work, int p, int first, int step, int twiddle) {
        for (int r = 1; r < p && twiddle != 0; r++) {
            int turn = (int) ((long) r * twiddle % length);
            Butterflies.rotate(work.re[first + r * step], work.im[first + r * step], cosines[turn], -sines[turn]);
        }
        switch (p) {
            case 3 -> Butterflies.three(work.re, work.im, first, step);
            case 5 -> Butterflies.five(work.re, work.im, first, step);
            default -> primeButterfly(work, p, first, step);
        }
    }

    /** Radix p: rows first, first + step, …; with E and O the sums and differences of opposite samples, X = cos E -+ i sin O. */
    private void primeButterfly(Work work, int p, int first, int step) {
        int half = (p - 1) / 2;
        work.evenRe[0] = work.re[first];
        work.evenIm[0] = work.im[first];
        for (int j = 1; j <= half; j++) {
            work.evenRe[j] = work.re[first + j * step];
            work.evenIm[j] = work.im[first + j * step];
            work.oddRe[j - 1] = work.re[first + (p - j) * step];
            work.oddIm[j - 1] = work.im[first + (p - j) * step];
            Butterflies.sumAndDifference(work.evenRe[j], work.oddRe[j - 1]);
            Butterflies.sumAndDifference(work.evenIm[j], work.oddIm[j - 1]);
        }
        Arrays.fill(work.cosines, 0, half + 1, 1);
        RowMath.combine(work.outRe[0], work.evenRe, work.cosines, half + 1);
        RowMath.combine(work.outIm[0], work.evenIm, work.cosines, half + 1);
        for (int k = 1; k <= half; k++) {
            for (int j = 1; j <= half; j++) {
                int turn = (int) ((long) j * k % p * (length / p));
                work.cosines[j] = cosines[turn];
                work.sines[j - 1] = sines[turn];
            }
            RowMath.combine(work.even, work.evenRe, work.cosines, half + 1);
            RowMath.combine(work.odd, work.oddIm, work.sines, half);
            Butterflies.sumAndDifference(work.even, work.odd, work.outRe[k], work.outRe[p - k]);
            RowMath.combine(work.even, work.evenIm, work.cosines, half + 1);
            RowMath.combine(work.odd, work.oddRe, work.sines, half);
            Butterflies.sumAndDifference(work.even, work.odd, work.outIm[p - k], work.outIm[k]);
        }
        for (int r = 0; r < p; r++) {
            work.exchange(r, first + r * step);
        }
    }

    /** The rows of one transform and scratch rows. */
    private static final class Work {
        private final double[][] re;
        private final double[][] im;
        private final double[][] evenRe;
        private final double[][] evenIm;
        private final double[][] oddRe;
        private final double[][] oddIm;
        private final double[][] outRe;
        private final double[][] outIm;
        private final double[] even;
        private final double[] odd;
        private final double[] cosines;
        private final double[] sines;

        Work(double[][] re, double[][] im, int largest, int width) {
            this.re = re;
            this.im = im;
            int rows = largest <= 5 ? 0 : largest;
            evenRe = new double[rows][];
            evenIm = new double[rows][];
            oddRe = new double[rows][];
            oddIm = new double[rows][];
            outRe = new double[rows][width];
            outIm = new double[rows][width];
            even = new double[width];
            odd = new double[width];
            cosines = new double[rows];
            sines = new double[rows];
        }

        /** Results become rows of the transform, and these rows scratch. */
        void exchange(int out, int row) {
            double[] rowRe = re[row];
            double[] rowIm = im[row];
            re[row] = outRe[out];
            im[row] = outIm[out];
            outRe[out] = rowRe;
            outIm[out] = rowIm;
        }
    }
}
