package dev.radiomics.filters.fourier;

/**
 * The steps of a Fourier transform on whole rows, in place. Larger butterflies are made of several such steps: a loop over more
 * rows at once would not be turned into vector instructions.
 */
final class Butterflies {
    private static final double HALF_SQRT_3 = Math.sqrt(3) / 2;
    private static final double QUARTER_SQRT_5 = Math.sqrt(5) / 4;
    private static final double SIN_1 = Math.sqrt(10 + 2 * Math.sqrt(5)) / 4;
    private static final double SIN_2 = Math.sqrt(10 - 2 * Math.sqrt(5)) / 4;

    private Butterflies() {}

    /** {@code (a, b) = (a + w b, a - w b)}. */
    static void two(double[] ar, double[] ai, double[] br, double[] bi, double wr, double wi) {
        for (int x = 0; x < ar.length; x++) {
            double tr = wr * br[x] - wi * bi[x];
            double ti = wr * bi[x] + wi * br[x];
            double cr = ar[x];
            double ci = ai[x];
            ar[x] = cr + tr;
            ai[x] = ci + ti;
            br[x] = cr - tr;
            bi[x] = ci - ti;
        }
    }

    /** {@code b = w b}. */
    static void rotate(double[] br, double[] bi, double wr, double wi) {
        for (int x = 0; x < br.length; x++) {
            double tr = wr * br[x] - wi * bi[x];
            bi[x] = wr * bi[x] + wi * br[x];
            br[x] = tr;
        }
    }

    /** {@code (a, b) = (a + b, a - b)}. */
    static void sumAndDifference(double[] a, double[] b) {
        for (int x = 0; x < a.length; x++) {
            double difference = a[x] - b[x];
            a[x] = a[x] + b[x];
            b[x] = difference;
        }
    }

    /** {@code (a, b) = (a - b, a + b)}. */
    static void differenceAndSum(double[] a, double[] b) {
        for (int x = 0; x < a.length; x++) {
            double sum = a[x] + b[x];
            a[x] = a[x] - b[x];
            b[x] = sum;
        }
    }

    /** {@code sum = a + b}, {@code difference = a - b}. */
    static void sumAndDifference(double[] a, double[] b, double[] sum, double[] difference) {
        for (int x = 0; x < a.length; x++) {
            sum[x] = a[x] + b[x];
            difference[x] = a[x] - b[x];
        }
    }

    /**
     * Radix 3 on the rows first, first + step and first + 2 step, whose twiddle factors have been applied. Results of the third row
     * arise in exchanged arrays, so its references are exchanged back.
     */
    static void three(double[][] re, double[][] im, int first, int step) {
        int b = first + step;
        int c = b + step;
        sumAndDifference(re[b], re[c]);
        sumAndDifference(im[b], im[c]);
        middle(re[first], re[b], im[c], 0.5, HALF_SQRT_3);
        middle(im[first], im[b], re[c], 0.5, -HALF_SQRT_3);
        exchange(re, im, c);
    }

    /** {@code (a, even, odd) = (a + even, a - c even + s odd, a - c even - s odd)}. */
    private static void middle(double[] a, double[] even, double[] odd, double c, double s) {
        for (int x = 0; x < a.length; x++) {
            double middle = a[x] - c * even[x];
            double turned = s * odd[x];
            a[x] = a[x] + even[x];
            even[x] = middle + turned;
            odd[x] = middle - turned;
        }
    }

    /** Radix 5 likewise. */
    static void five(double[][] re, double[][] im, int first, int step) {
        int b = first + step;
        int c = b + step;
        int d = c + step;
        int e = d + step;
        sumAndDifference(re[b], re[e]);
        sumAndDifference(im[b], im[e]);
        sumAndDifference(re[c], re[d]);
        sumAndDifference(im[c], im[d]);
        // c1 e + c2 f and c2 e + c1 f, by the sum and difference of e and f: c1 + c2 = -1/2, c1 - c2 = sqrt(5)/2.
        sumAndDifference(re[b], re[c]);
        sumAndDifference(im[b], im[c]);
        middle(re[first], re[b], re[c], 0.25, QUARTER_SQRT_5);
        middle(im[first], im[b], im[c], 0.25, QUARTER_SQRT_5);
        fiveOdd(re[e], re[d]);
        fiveOdd(im[e], im[d]);
        sumAndDifference(re[b], im[e]);
        sumAndDifference(re[c], im[d]);
        differenceAndSum(im[b], re[e]);
        differenceAndSum(im[c], re[d]);
        exchange(re, im, d);
        exchange(re, im, e);
    }

    /** {@code (o, p) = (s1 o + s2 p, s2 o - s1 p)}. */
    private static void fiveOdd(double[] o, double[] p) {
        for (int x = 0; x < o.length; x++) {
            double first = SIN_1 * o[x] + SIN_2 * p[x];
            p[x] = SIN_2 * o[x] - SIN_1 * p[x];
            o[x] = first;
        }
    }

    private static void exchange(double[][] re, double[][] im, int row) {
        double[] kept = re[row];
        re[row] = im[row];
        im[row] = kept;
    }
}
