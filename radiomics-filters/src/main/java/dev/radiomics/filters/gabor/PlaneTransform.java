package dev.radiomics.filters.gabor;

import dev.radiomics.core.fourier.FastLength;
import dev.radiomics.filters.fourier.LineTransform;
import dev.radiomics.filters.fourier.RealRows;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.RowMath;
import java.util.Arrays;

/**
 * Convolutions of plane slices of one size with kernels of one reach. A slice is extended by its boundary condition to a length
 * that transforms fast and transformed once; each kernel then costs a product and an inverse transform.
 *
 * <p>A Gabor kernel is Hermitian in space (g[-m] is the conjugate of g[m]), so its transform is real.
 */
final class PlaneTransform {
    /** Columns that are transformed together: few enough for the rows of a transform to stay in the second-level cache. */
    static final int PANEL = 256;

    final int na;
    final int nb;
    final int reach;
    final int lengthA;
    final int lengthB;
    final int[] panelsA;
    final int[] panelsB;
    final LineTransform alongA;
    final LineTransform alongB;
    private final int[] sourceA;
    private final int[] sourceB;
    private final double outside;

    PlaneTransform(int na, int nb, int reach, Boundary boundary) {
        this.na = na;
        this.nb = nb;
        this.reach = reach;
        lengthA = FastLength.atLeast(na + 2 * reach);
        lengthB = FastLength.atLeast(nb + 2 * reach);
        panelsA = panels(lengthA);
        panelsB = panels(nb);
        alongA = LineTransform.of(lengthA);
        alongB = LineTransform.of(lengthB);
        sourceA = sources(na, lengthA, boundary);
        sourceB = sources(nb, lengthB, boundary);
        outside = boundary.value();
    }

    /** Starts of panels of about equal width, and the end. */
    private static int[] panels(int length) {
        int count = (length + PANEL - 1) / PANEL;
        int[] starts = new int[count + 1];
        for (int i = 0; i <= count; i++) {
            starts[i] = (int) ((long) i * length / count);
        }
        return starts;
    }

    private int[] sources(int length, int padded, Boundary boundary) {
        int[] sources = new int[padded];
        for (int i = 0; i < padded; i++) {
            sources[i] = boundary.source(i - reach, length);
        }
        return sources;
    }

    /** The transform of a kernel, which is real, over the number of samples, in panels of columns. */
    double[][][] transform(GaborKernel kernel) {
        double[][] re = new double[lengthB][lengthA];
        double[][] im = new double[lengthB][lengthA];
        for (int b = -reach; b <= reach; b++) {
            for (int a = -reach; a <= reach; a++) {
                re[Math.floorMod(b, lengthB)][Math.floorMod(a, lengthA)] = kernel.real(a, b);
                im[Math.floorMod(b, lengthB)][Math.floorMod(a, lengthA)] = kernel.imaginary(a, b);
            }
        }
        alongB.forward(re, im);
        double[][] turnedRe = new double[lengthA][lengthB];
        double[][] turnedIm = new double[lengthA][lengthB];
        RowMath.transpose(re, lengthB, lengthA, turnedRe);
        RowMath.transpose(im, lengthB, lengthA, turnedIm);
        alongA.forward(turnedRe, turnedIm);
        RowMath.transpose(turnedRe, lengthA, lengthB, re);
        double scale = 1.0 / ((double) lengthA * lengthB);
        double[][][] result = new double[panelsA.length - 1][lengthB][];
        for (int panel = 0; panel < result.length; panel++) {
            for (int b = 0; b < lengthB; b++) {
                result[panel][b] = Arrays.copyOfRange(re[b], panelsA[panel], panelsA[panel + 1]);
                RowMath.scale(result[panel][b], result[panel][b], scale);
            }
        }
        return result;
    }

    /** Writes the extended slice. */
    void extend(double[][] slice, double[][] extended) {
        for (int b = 0; b < lengthB; b++) {
            double[] to = extended[b];
            if (sourceB[b] < 0) {
                Arrays.fill(to, outside);
                continue;
            }
            double[] from = slice[sourceB[b]];
            for (int a = 0; a < lengthA; a++) {
                to[a] = sourceA[a] < 0 ? outside : from[sourceA[a]];
            }
        }
    }

    /** The working arrays of one thread. */
    final class Scratch {
        final double[][] extended = new double[lengthB][lengthA];
        final RealRows rows = new RealRows(alongA, lengthB);
        final double[][] halfRe = new double[lengthB][RealRows.bins(lengthA)];
        final double[][] halfIm = new double[lengthB][RealRows.bins(lengthA)];
        final double[][][] spectrumRe = new double[panelsA.length - 1][lengthB][];
        final double[][][] spectrumIm = new double[panelsA.length - 1][lengthB][];
        final double[][][] workRe = new double[panelsA.length - 1][lengthB][];
        final double[][][] workIm = new double[panelsA.length - 1][lengthB][];
        final double[][][] turnedRe = new double[panelsB.length - 1][lengthA][];
        final double[][][] turnedIm = new double[panelsB.length - 1][lengthA][];
        final double[][][] pooled = new double[panelsB.length - 1][na][];
        final double[][] result = new double[nb][na];

        Scratch() {
            for (int panel = 0; panel + 1 < panelsA.length; panel++) {
                int width = panelsA[panel + 1] - panelsA[panel];
                for (int b = 0; b < lengthB; b++) {
                    spectrumRe[panel][b] = new double[width];
                    spectrumIm[panel][b] = new double[width];
                    workRe[panel][b] = new double[width];
                    workIm[panel][b] = new double[width];
                }
            }
            for (int panel = 0; panel + 1 < panelsB.length; panel++) {
                int width = panelsB[panel + 1] - panelsB[panel];
                for (int a = 0; a < lengthA; a++) {
                    turnedRe[panel][a] = new double[width];
                    turnedIm[panel][a] = new double[width];
                }
                for (int a = 0; a < na; a++) {
                    pooled[panel][a] = new double[width];
                }
            }
        }

        /** Transforms a slice; all its kernels use the result. */
        void forward(double[][] slice) {
            extend(slice, extended);
            rows.forward(extended, halfRe, halfIm);
            alongB.forward(halfRe, halfIm);
            for (int panel = 0; panel + 1 < panelsA.length; panel++) {
                for (int b = 0; b < lengthB; b++) {
                    int opposite = (lengthB - b) % lengthB;
                    for (int a = panelsA[panel]; a < panelsA[panel + 1]; a++) {
                        boolean stored = a < halfRe[b].length;
                        int at = a - panelsA[panel];
                        spectrumRe[panel][b][at] = stored ? halfRe[b][a] : halfRe[opposite][lengthA - a];
                        spectrumIm[panel][b][at] = stored ? halfIm[b][a] : -halfIm[opposite][lengthA - a];
                    }
                }
            }
        }

        /** Convolves the slice with a kernel; rows {@code reach} … of {@code turnedRe} and {@code turnedIm} hold the response. */
        void convolve(double[][][] kernel) {
            for (int panel = 0; panel + 1 < panelsA.length; panel++) {
                double[][] re = workRe[panel];
                double[][] im = workIm[panel];
                for (int b = 0; b < lengthB; b++) {
                    RowMath.multiply(re[b], spectrumRe[panel][b], kernel[panel][b]);
                    RowMath.multiply(im[b], spectrumIm[panel][b], kernel[panel][b]);
                }
                alongB.inverse(re, im);
                int from = panelsA[panel];
                int width = panelsA[panel + 1] - from;
                for (int turned = 0; turned + 1 < panelsB.length; turned++) {
                    int first = reach + panelsB[turned];
                    int last = reach + panelsB[turned + 1];
                    RowMath.transpose(
                            Arrays.copyOfRange(re, first, last),
                            last - first,
                            width,
                            Arrays.copyOfRange(turnedRe[turned], from, from + width));
                    RowMath.transpose(
                            Arrays.copyOfRange(im, first, last),
                            last - first,
                            width,
                            Arrays.copyOfRange(turnedIm[turned], from, from + width));
                }
            }
            for (int turned = 0; turned + 1 < panelsB.length; turned++) {
                alongA.inverse(turnedRe[turned], turnedIm[turned]);
            }
        }
    }
}
