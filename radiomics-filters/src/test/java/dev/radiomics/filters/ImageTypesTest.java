package dev.radiomics.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Intensity maps, gradient magnitude, local binary patterns. */
@ExtendWith(SeededRandom.class)
class ImageTypesTest {
    private static Volume line(double... values) {
        return Volume.of(values, Geometry.of(new GridSize(values.length, 1, 1), new Vector3(1, 1, 1)));
    }

    private static Volume slice(double[][] rows) {
        return ConvolutionalPhantoms.of(
                new GridSize(rows[0].length, rows.length, 1), new Vector3(1, 1, 1), (x, y, z) -> rows[y][x]);
    }

    /** By hand, for M = 4. */
    @Test
    void intensityMapsAreScaledToTheLargestAbsoluteValue() {
        Volume image = line(-4, -1, 0, 2);
        assertArrayEquals(
                new double[] {4, 0.25, 0, 1}, IntensityMap.SQUARE.apply(image).toArray(), 1e-15);
        assertArrayEquals(
                new double[] {-4, -2, 0, Math.sqrt(8)},
                IntensityMap.SQUARE_ROOT.apply(image).toArray(),
                1e-15);
        double c = 4 / Math.log(5);
        assertArrayEquals(
                new double[] {-4, -c * Math.log(2), 0, c * Math.log(3)},
                IntensityMap.LOGARITHM.apply(image).toArray(),
                1e-14);
        assertArrayEquals(
                new double[] {0.25, Math.pow(4, -0.25), 1, 2},
                IntensityMap.EXPONENTIAL.apply(image).toArray(),
                1e-15);
    }

    @Test
    void intensityMapsOfAnImageOfZeros() {
        for (IntensityMap map : IntensityMap.values()) {
            double expected = map == IntensityMap.EXPONENTIAL ? 1 : 0;
            assertArrayEquals(
                    new double[] {expected, expected}, map.apply(line(0, 0)).toArray(), map.imageType());
        }
    }

    @Test
    void gradientIsPerMillimetre() {
        Volume ramp = ConvolutionalPhantoms.of(
                new GridSize(5, 6, 7), new Vector3(0.5, 2, 4), (x, y, z) -> 3 * (0.5 * x) + 4 * (2 * y) + 12 * (4 * z));
        Volume inSpace = new GradientMagnitude(Dimensions.THREE, Boundary.NEAREST).apply(ramp);
        assertEquals(13, inSpace.valueAt(2, 3, 3), 1e-12);
        assertEquals(Math.sqrt(1.5 * 1.5 + 16 + 144), inSpace.valueAt(0, 3, 3), 1e-12, "half the slope at an edge");
        assertEquals(
                5,
                new GradientMagnitude(Dimensions.TWO, Boundary.NEAREST)
                        .apply(ramp)
                        .valueAt(2, 3, 3),
                1e-12);
        Volume constant = new GradientMagnitude(Dimensions.THREE, Boundary.constant(7)).apply(line(1, 1));
        assertEquals(Math.sqrt(9 + 0), constant.valueAt(0, 0, 0), 1e-12, "(1 - 7) / 2 along x, 7 - 7 along y and z");
    }

    /** Values printed by scikit-image 0.26.0: local_binary_pattern(image, P, R, "uniform"). */
    @Test
    void circlePatternsEqualScikitImage() {
        double[][] image = {
            {7, 0, 1, 2, 1, 7, 7},
            {5, 0, 0, 2, 3, 5, 4},
            {2, 1, 6, 6, 0, 1, 4},
            {3, 7, 4, 3, 3, 5, 5},
            {1, 6, 6, 8, 7, 2, 2},
            {5, 5, 6, 7, 2, 8, 0}
        };
        assertPattern(image, 1, 8, new int[][] {
            {0, 8, 2, 2, 6, 1, 1},
            {1, 8, 8, 9, 9, 2, 9},
            {9, 7, 1, 1, 8, 7, 9},
            {2, 0, 9, 7, 6, 1, 1},
            {6, 9, 9, 0, 1, 8, 4},
            {1, 9, 3, 1, 5, 0, 8}
        });
        assertPattern(image, 1, 9, new int[][] {
            {0, 9, 2, 2, 7, 1, 0},
            {1, 9, 9, 10, 10, 2, 3},
            {10, 8, 1, 0, 9, 9, 10},
            {2, 0, 10, 8, 7, 1, 0},
            {7, 10, 10, 0, 1, 8, 5},
            {1, 3, 3, 1, 7, 0, 9}
        });
        assertPattern(image, 2.5, 12, new int[][] {
            {0, 12, 7, 13, 6, 0, 0},
            {2, 12, 12, 8, 13, 1, 1},
            {13, 13, 2, 13, 12, 9, 13},
            {13, 1, 13, 13, 13, 13, 13},
            {5, 1, 0, 0, 0, 13, 13},
            {3, 1, 0, 0, 13, 0, 12}
        });
    }

    /** In a constant region the pattern hangs on the rounding of the interpolation, which is therefore the same. */
    @Test
    void circlePatternsRoundAsScikitImageDoes() {
        double[][] image = new double[4][5];
        for (double[] row : image) {
            Arrays.fill(row, 7.3);
        }
        image[1][2] = 8.1;
        assertPattern(image, 1, 8, new int[][] {{9, 9, 5, 9, 9}, {9, 9, 0, 9, 9}, {9, 9, 9, 9, 9}, {9, 9, 9, 9, 9}});
        assertPattern(
                image, 1.3, 9, new int[][] {{10, 4, 4, 3, 2}, {10, 5, 0, 4, 3}, {10, 4, 4, 3, 2}, {10, 10, 10, 2, 1}});
    }

    private static void assertPattern(double[][] image, double radius, int points, int[][] expected) {
        double[] map = new LocalBinaryPattern2d(radius, points, Boundary.ZERO)
                .apply(slice(image))
                .toArray();
        double[] values = Arrays.stream(expected)
                .flatMapToInt(Arrays::stream)
                .asDoubleStream()
                .toArray();
        assertArrayEquals(values, map, "radius " + radius + ", " + points + " points");
    }

    /** By the addition theorem the energy is a double sum over the points, without any harmonics. */
    @Test
    void spherePatternsAreEnergiesOfThePatternOnTheSphere(SplittableRandom random) {
        Volume image = SeparableFiltersTest.random(random, 6, 5, 7, 1);
        SlowFilters.Array array = SlowFilters.Array.of(image);
        double[][] points = icosahedron();
        for (int degree = 0; degree <= 3; degree++) {
            Boundary boundary = List.of(Boundary.ZERO, Boundary.MIRROR, Boundary.PERIODIC, Boundary.NEAREST)
                    .get(degree);
            Volume map = new LocalBinaryPattern3d(1.4, 0, OptionalInt.of(degree), boundary).apply(image);
            for (int i = 0; i < 20; i++) {
                int x = random.nextInt(6);
                int y = random.nextInt(5);
                int z = random.nextInt(7);
                boolean[] above = new boolean[12];
                for (int v = 0; v < 12; v++) {
                    double value = interpolate(
                            array, x + 1.4 * points[v][0], y + 1.4 * points[v][1], z + 1.4 * points[v][2], boundary);
                    // Equal where the extension repeats the centre; this interpolation only rounds to it.
                    above[v] = value >= array.at(x, y, z, boundary) - 1e-9;
                }
                double square = 0;
                for (int v = 0; v < 12; v++) {
                    for (int w = 0; w < 12; w++) {
                        if (above[v] && above[w]) {
                            double cosine = points[v][0] * points[w][0]
                                    + points[v][1] * points[w][1]
                                    + points[v][2] * points[w][2];
                            square += (2 * degree + 1) / (4 * Math.PI) * legendre(degree, cosine);
                        }
                    }
                }
                double expected = 4 * Math.PI / 12 * Math.sqrt(Math.max(0, square));
                assertEquals(expected, map.valueAt(x, y, z), 1e-6);
            }
        }
    }

    private static double legendre(int degree, double x) {
        return switch (degree) {
            case 0 -> 1;
            case 1 -> x;
            case 2 -> (3 * x * x - 1) / 2;
            default -> (5 * x * x * x - 3 * x) / 2;
        };
    }

    private static double[][] icosahedron() {
        double golden = (1 + Math.sqrt(5)) / 2;
        double norm = Math.sqrt(1 + golden * golden);
        double[][] points = new double[12][3];
        for (int i = 0; i < 12; i++) {
            points[i][(i / 4 + 1) % 3] = ((i & 1) == 0 ? 1 : -1) / norm;
            points[i][(i / 4 + 2) % 3] = ((i & 2) == 0 ? golden : -golden) / norm;
        }
        return points;
    }

    private static double interpolate(SlowFilters.Array array, double x, double y, double z, Boundary boundary) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        int k = (int) Math.floor(z);
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            int a = corner & 1;
            int b = corner >> 1 & 1;
            int c = corner >> 2;
            double weight = Math.abs(1 - a - (x - i)) * Math.abs(1 - b - (y - j)) * Math.abs(1 - c - (z - k));
            sum += weight * array.at(i + a, j + b, k + c, boundary);
        }
        return sum;
    }

    /** All points are not below the centre: only the harmonic of degree 0 has energy, exactly in spite of interpolation. */
    @Test
    void spherePatternOfAConstantImageIsTheConstantHarmonic() {
        Volume flat = ConvolutionalPhantoms.of(new GridSize(4, 4, 4), new Vector3(1, 1, 1), (x, y, z) -> 0.1);
        for (int subdivisions = 0; subdivisions <= 2; subdivisions++) {
            Filter zero = new LocalBinaryPattern3d(1, subdivisions, OptionalInt.of(0), Boundary.MIRROR);
            Filter one = new LocalBinaryPattern3d(1, subdivisions, OptionalInt.of(1), Boundary.MIRROR);
            assertEquals(Math.sqrt(4 * Math.PI), zero.apply(flat).valueAt(1, 2, 3), 1e-12);
            assertEquals(0, one.apply(flat).valueAt(1, 2, 3), 1e-12);
        }
    }

    @Test
    void kurtosisOfTwoValuesOnTheSphere() {
        Volume halves = ConvolutionalPhantoms.of(
                new GridSize(9, 9, 9), new Vector3(1, 1, 1), (x, y, z) -> x < 4 ? -5 : x > 4 ? 5 : 0);
        Filter kurtosis = new LocalBinaryPattern3d(2, 2, OptionalInt.empty(), Boundary.NEAREST);
        double value = kurtosis.apply(halves).valueAt(4, 4, 4);
        assertTrue(value >= 1 && value < 1.8, "two values have kurtosis 1, a uniform distribution 1.8: " + value);
        assertEquals(0, kurtosis.apply(halves).valueAt(0, 4, 4), "no spread, no kurtosis");
    }

    @RepeatedTest(3)
    void kurtosisKeepsItsDigitsAroundAVoxelFarFromItsSphere(SplittableRandom random) {
        double[] noise = random.doubles(9 * 9 * 9).toArray();
        double[] spiked = noise.clone();
        spiked[4 + 9 * (4 + 9 * 4)] = 1e4;
        Geometry geometry = Geometry.of(new GridSize(9, 9, 9), new Vector3(1, 1, 1));
        // With radius 2 no point of the sphere is interpolated from its centre, which thus adds the same to all
        // differences.
        Filter kurtosis = new LocalBinaryPattern3d(2, 1, OptionalInt.empty(), Boundary.NEAREST);
        double expected = kurtosis.apply(Volume.of(noise, geometry)).valueAt(4, 4, 4);
        double actual = kurtosis.apply(Volume.of(spiked, geometry)).valueAt(4, 4, 4);
        assertEquals(expected, actual, 1e-8);
        assertTrue(actual >= 1 && actual <= 42, "kurtosis of 42 values: " + actual);
    }
}
