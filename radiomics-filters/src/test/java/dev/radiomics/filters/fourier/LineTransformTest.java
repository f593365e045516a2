package dev.radiomics.filters.fourier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.testing.SeededRandom;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SeededRandom.class)
class LineTransformTest {
    private static final double TOLERANCE = 1e-12;

    private static double[][] random(SplittableRandom random, int rows, int width) {
        double[][] values = new double[rows][width];
        for (double[] row : values) {
            for (int x = 0; x < width; x++) {
                row[x] = random.nextDouble(-1, 1);
            }
        }
        return values;
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /** Every length to 60, and larger ones of all kinds: powers, products, primes, squares of primes. */
    @Test
    void equalsItsSum(SplittableRandom random) {
        for (int n = 1; n <= 60; n++) {
            compare(n, random);
        }
        for (int n : new int[] {64, 121, 125, 128, 180, 197, 200, 210, 225, 240, 243, 251, 256}) {
            compare(n, random);
        }
    }

    private static void compare(int n, SplittableRandom random) {
        int width = random.nextInt(1, 20);
        double[][] re = random(random, n, width);
        double[][] im = random(random, n, width);
        double[][] expectedRe = new double[n][width];
        double[][] expectedIm = new double[n][width];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                double angle = -2 * Math.PI * ((long) j * k % n) / n;
                for (int x = 0; x < width; x++) {
                    expectedRe[k][x] += re[j][x] * Math.cos(angle) - im[j][x] * Math.sin(angle);
                    expectedIm[k][x] += re[j][x] * Math.sin(angle) + im[j][x] * Math.cos(angle);
                }
            }
        }
        LineTransform.of(n).forward(re, im);
        for (int k = 0; k < n; k++) {
            assertArrayEquals(expectedRe[k], re[k], TOLERANCE * n, "length " + n);
            assertArrayEquals(expectedIm[k], im[k], TOLERANCE * n, "length " + n);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 35, 64, 101, 240})
    void inverseUndoesForward(int n, SplittableRandom random) {
        double[][] re = random(random, n, 5);
        double[][] im = random(random, n, 5);
        double[][] keptRe = copy(re);
        double[][] keptIm = copy(im);
        LineTransform transform = LineTransform.of(n);
        transform.forward(re, im);
        transform.inverse(re, im);
        for (int j = 0; j < n; j++) {
            for (int x = 0; x < 5; x++) {
                assertEquals(keptRe[j][x], re[j][x] / n, TOLERANCE);
                assertEquals(keptIm[j][x], im[j][x] / n, TOLERANCE);
            }
        }
    }

    /** One line or many at once: the same bits, or results would depend on how work is split. */
    @Test
    void linesDoNotDependOnTheirNeighbours(SplittableRandom random) {
        for (int n : new int[] {30, 197, 240}) {
            double[][] re = random(random, n, 37);
            double[][] im = random(random, n, 37);
            double[][] oneRe = new double[n][1];
            double[][] oneIm = new double[n][1];
            for (int j = 0; j < n; j++) {
                oneRe[j][0] = re[j][36];
                oneIm[j][0] = im[j][36];
            }
            LineTransform.of(n).forward(re, im);
            LineTransform.of(n).forward(oneRe, oneIm);
            for (int k = 0; k < n; k++) {
                assertEquals(oneRe[k][0], re[k][36], 0);
                assertEquals(oneIm[k][0], im[k][36], 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 15, 30})
    void realRowsAreComplexRowsWithoutImaginaryPart(int n, SplittableRandom random) {
        for (int rows : new int[] {1, 2, 5, 11}) {
            double[][] slice = random(random, rows, n);
            double[][] re = new double[n][rows];
            double[][] im = new double[n][rows];
            for (int j = 0; j < rows; j++) {
                for (int x = 0; x < n; x++) {
                    re[x][j] = slice[j][x];
                }
            }
            LineTransform transform = LineTransform.of(n);
            transform.forward(re, im);
            double[][] binsRe = new double[rows][RealRows.bins(n)];
            double[][] binsIm = new double[rows][RealRows.bins(n)];
            RealRows real = new RealRows(transform, rows);
            real.forward(slice, binsRe, binsIm);
            double[][] back = new double[rows][n];
            for (int j = 0; j < rows; j++) {
                for (int k = 0; k < RealRows.bins(n); k++) {
                    assertEquals(re[k][j], binsRe[j][k], TOLERANCE * n);
                    assertEquals(im[k][j], binsIm[j][k], TOLERANCE * n);
                }
            }
            real.inverse(binsRe, binsIm, 1.0 / n, back);
            for (int j = 0; j < rows; j++) {
                assertArrayEquals(slice[j], back[j], TOLERANCE * n);
            }
        }
    }
}
