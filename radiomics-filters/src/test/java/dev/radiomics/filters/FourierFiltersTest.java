package dev.radiomics.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Pooling;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gabor, Simoncelli and Riesz against their definitions: sums over kernels, and transforms by their sums with complex T. */
@ExtendWith(SeededRandom.class)
class FourierFiltersTest {
    private static final List<Boundary> BOUNDARIES =
            List.of(Boundary.ZERO, Boundary.constant(30), Boundary.NEAREST, Boundary.PERIODIC, Boundary.MIRROR);

    private static void assertMap(double[] expected, Filter filter, Volume image) {
        double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0) + 1;
        assertArrayEquals(expected, filter.apply(image).toArray(), 1e-10 * scale, filter.imageType());
    }

    private static double[] gaborModulus(
            SlowFilters.Array image, int[] axes, double sigma, double lambda, double gamma, double theta, Boundary b) {
        int reach = (int) Math.ceil(4 * sigma * Math.max(1, 1 / gamma));
        double[][] parts = new double[2][];
        for (int part = 0; part < 2; part++) {
            boolean real = part == 0;
            SlowFilters.KernelValues kernel = (x, y, z) -> {
                int[] m = {x, y, z};
                if (m[3 - axes[0] - axes[1]] != 0) {
                    return 0;
                }
                double u = m[axes[0]] * Math.cos(theta) + m[axes[1]] * Math.sin(theta);
                double v = -m[axes[0]] * Math.sin(theta) + m[axes[1]] * Math.cos(theta);
                double envelope = Math.exp(-(u * u + gamma * gamma * v * v) / (2 * sigma * sigma));
                double phase = 2 * Math.PI * u / lambda;
                return envelope * (real ? Math.cos(phase) : Math.sin(phase));
            };
            parts[part] = SlowFilters.convolve(image, kernel, reach, Dimensions.THREE, b);
        }
        double[] modulus = new double[parts[0].length];
        for (int i = 0; i < modulus.length; i++) {
            modulus[i] = Math.hypot(parts[0][i], parts[1][i]);
        }
        return modulus;
    }

    @Test
    void gaborInOnePlane(SplittableRandom random) {
        Volume image = SeparableFiltersTest.random(random, 9, 7, 3, 2);
        for (Boundary boundary : BOUNDARIES) {
            double theta = random.nextDouble(0, 360);
            double[] expected = gaborModulus(
                    SlowFilters.Array.of(image), new int[] {0, 1}, 0.8, 1.7, 0.7, Math.toRadians(theta), boundary);
            assertMap(expected, GaborFilter.of(1.6, 3.4, 0.7, theta, boundary), image);
        }
    }

    @Test
    void gaborPooledOverAnglesAndPlanes(SplittableRandom random) {
        Volume image = SeparableFiltersTest.random(random, 8, 5, 6, 1);
        SlowFilters.Array array = SlowFilters.Array.of(image);
        double step = random.nextInt(2) == 0 ? 90 : 72; // an even and an odd number of steps
        for (Pooling pooling : Pooling.values()) {
            Boundary boundary = BOUNDARIES.get(random.nextInt(BOUNDARIES.size()));
            double[] expected = null;
            int count = 0;
            for (int[] axes : new int[][] {{0, 1}, {0, 2}, {1, 2}}) {
                for (double theta = 10; theta < 370 - 1e-9; theta += step) {
                    double[] map = gaborModulus(array, axes, 0.9, 2, 1.5, Math.toRadians(theta), boundary);
                    double[] before = expected;
                    expected = before == null ? map : merge(before, map, pooling);
                    count++;
                }
            }
            double divisor = pooling == Pooling.AVERAGE ? count : 1;
            expected = Arrays.stream(expected).map(v -> v / divisor).toArray();
            assertMap(expected, new GaborFilter(0.9, 2, 1.5, 10, step, true, pooling, boundary), image);
        }
    }

    private static double[] merge(double[] a, double[] b, Pooling pooling) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = pooling == Pooling.AVERAGE
                    ? a[i] + b[i]
                    : pooling == Pooling.MAX ? Math.max(a[i], b[i]) : Math.min(a[i], b[i]);
        }
        return result;
    }

    /** The transfer function of the guide, on its centred half-bin grid, then shifted; complex throughout. */
    private static double[] spectral(Volume image, Dimensions dimensions, int level, int[] order) {
        GridSize size = image.geometry().size();
        int[] n = {size.x(), size.y(), size.z()};
        boolean volume = dimensions == Dimensions.THREE;
        double[] values = image.toArray();
        SlowFilters.Array array = new SlowFilters.Array(n[0], n[1], n[2], values);
        double[][] spectrum = SlowFilters.dft(array, new double[values.length], -1, volume);
        int total = Arrays.stream(order).sum();
        double norm = factorial(total);
        for (int l : order) {
            norm /= factorial(l);
        }
        for (int i = 0; i < values.length; i++) {
            int[] bin = {i % n[0], i / n[0] % n[1], i / n[0] / n[1]};
            double square = 0;
            double product = Math.sqrt(norm);
            for (int axis = 0; axis < (volume ? 3 : 2); axis++) {
                int centred = (bin[axis] + n[axis] / 2) % n[axis];
                double middle = (n[axis] - 1) / 2.0;
                double q = (centred - middle) / middle;
                square += q * q;
                product *= Math.pow(q, order[axis]);
            }
            double rho = Math.sqrt(square);
            double highest = Math.pow(2, 1 - level);
            double band = rho < highest / 4 || rho > highest
                    ? 0
                    : Math.cos(Math.PI / 2 * Math.log(2 * rho / highest) / Math.log(2));
            double factor = rho == 0 && total > 0 ? 0 : band * product / Math.pow(rho, total);
            double re = spectrum[0][i] * factor;
            double im = spectrum[1][i] * factor;
            for (int turn = 0; turn < total; turn++) { // times -i
                double before = re;
                re = im;
                im = -before;
            }
            spectrum[0][i] = re;
            spectrum[1][i] = im;
        }
        double[][] back = SlowFilters.dft(new SlowFilters.Array(n[0], n[1], n[2], spectrum[0]), spectrum[1], 1, volume);
        double scale = volume ? values.length : n[0] * n[1];
        return Arrays.stream(back[0]).map(v -> v / scale).toArray();
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    @Test
    void simoncelliOnOddAndEvenSizes(SplittableRandom random) {
        for (Dimensions dimensions : Dimensions.values()) {
            for (int level = 1; level <= 3; level++) {
                // Smaller images hold no frequency of the level's band.
                int least = 2 << level;
                int nx = random.nextInt(least, least + 6);
                int ny = random.nextInt(least, least + 6);
                int nz = random.nextInt(least, least + 3);
                Volume image = SeparableFiltersTest.random(random, nx, ny, nz, 1);
                assertMap(
                        spectral(image, dimensions, level, new int[3]), SimoncelliWavelet.of(level, dimensions), image);
            }
        }
    }

    @Test
    void ordersOfRieszTransformsAreBounded() {
        String huge = "riesz:order=2147483647-2147483647-3:of=log:sigma=1mm:3d:zero";
        String message = assertThrows(RadiomicsException.class, () -> Filters.parse(huge))
                .getMessage();
        assertTrue(message.contains("riesz order must be 3 numbers from 0, of sum 1 to 20"), message);
    }

    @Test
    void rieszOfSimoncelliOfAnyOrder(SplittableRandom random) {
        for (int[] order : new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 2, 0}, {1, 1, 1}, {3, 0, 1}}) {
            Volume image = SeparableFiltersTest.random(
                    random, random.nextInt(4, 12), random.nextInt(4, 12), random.nextInt(4, 12), 1);
            assertMap(
                    spectral(image, Dimensions.THREE, 1, order),
                    RieszTransform.of(SimoncelliWavelet.of(1, Dimensions.THREE), order),
                    image);
        }
        Volume image = SeparableFiltersTest.random(random, 10, 9, 3, 1);
        assertMap(
                spectral(image, Dimensions.TWO, 2, new int[] {1, 2, 0}),
                RieszTransform.of(SimoncelliWavelet.of(2, Dimensions.TWO), 1, 2),
                image);
    }

    /** Padding is: extend, filter the larger image as periodic, crop. */
    @Test
    void paddingExtendsBeforeTheTransform(SplittableRandom random) {
        Volume image = SeparableFiltersTest.random(random, 6, 7, 5, 1);
        SlowFilters.Array array = SlowFilters.Array.of(image);
        for (Boundary boundary : BOUNDARIES) {
            if (boundary.equals(Boundary.PERIODIC)) {
                continue;
            }
            int p = 3;
            Volume larger = ConvolutionalPhantoms.of(
                    new GridSize(6 + 2 * p, 7 + 2 * p, 5 + 2 * p),
                    new Vector3(1, 1, 1),
                    (x, y, z) -> array.at(x - p, y - p, z - p, boundary));
            double[] whole = spectral(larger, Dimensions.THREE, 1, new int[] {0, 2, 0});
            double[] inner = new double[6 * 7 * 5];
            for (int i = 0; i < inner.length; i++) {
                int x = i % 6 + p;
                int y = i / 6 % 7 + p;
                int z = i / 42 + p;
                inner[i] = whole[x + (6 + 2 * p) * (y + (7 + 2 * p) * z)];
            }
            assertMap(
                    inner, RieszTransform.of(new SimoncelliWavelet(1, Dimensions.THREE, boundary, p), 0, 2, 0), image);
        }
    }

    /** Riesz of LoG on a periodic image of odd size: there the grid is exact and the LoG is the spatial filter. */
    @Test
    void rieszOfLogIsTheRieszTransformOfTheFilteredImage(SplittableRandom random) {
        Volume image = SeparableFiltersTest.random(random, 9, 11, 7, 1);
        LaplacianOfGaussian log = new LaplacianOfGaussian(0.8, 4, Dimensions.THREE, Boundary.PERIODIC);
        Volume filtered = log.apply(image);
        int[] n = {9, 11, 7};
        double[] values = filtered.toArray();
        double[][] spectrum =
                SlowFilters.dft(new SlowFilters.Array(9, 11, 7, values), new double[values.length], -1, true);
        for (int i = 0; i < values.length; i++) {
            int[] bin = {i % 9, i / 9 % 11, i / 99};
            double[] nu = new double[3];
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                int signed = bin[axis] > n[axis] / 2 ? bin[axis] - n[axis] : bin[axis];
                nu[axis] = signed / ((n[axis] - 1) / 2.0);
                square += nu[axis] * nu[axis];
            }
            double factor = i == 0 ? 0 : nu[2] / Math.sqrt(square);
            double re = spectrum[0][i];
            spectrum[0][i] = factor * spectrum[1][i];
            spectrum[1][i] = -factor * re;
        }
        double[][] back = SlowFilters.dft(new SlowFilters.Array(9, 11, 7, spectrum[0]), spectrum[1], 1, true);
        double[] expected = Arrays.stream(back[0]).map(v -> v / values.length).toArray();
        assertMap(expected, RieszTransform.of(log, 0, 0, 1), image);
    }

    /** A wave along the direction theta answers to the kernel of that direction, not to its mirror image. */
    @Test
    void thetaTurnsFromXToY() {
        double theta = Math.toRadians(30);
        Volume wave = ConvolutionalPhantoms.of(
                new GridSize(41, 41, 1),
                new Vector3(1, 1, 1),
                (x, y, z) -> Math.cos(2 * Math.PI * (x * Math.cos(theta) + y * Math.sin(theta)) / 5));
        double with = GaborFilter.of(3, 5, 1, 30, Boundary.MIRROR).apply(wave).valueAt(20, 20, 0);
        double against =
                GaborFilter.of(3, 5, 1, -30, Boundary.MIRROR).apply(wave).valueAt(20, 20, 0);
        assertTrue(with > 20 * against, with + " against " + against);
    }
}
