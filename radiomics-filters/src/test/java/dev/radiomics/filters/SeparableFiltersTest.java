package dev.radiomics.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Pooling;
import dev.radiomics.filters.kernel.Kernel;
import dev.radiomics.filters.kernel.Rotations;
import dev.radiomics.filters.kernel.SeparableResponse;
import dev.radiomics.filters.wavelet.Wavelet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mean, LoG, Laws and wavelets against sums over the whole N-D kernel, for every boundary condition. */
@ExtendWith(SeededRandom.class)
class SeparableFiltersTest {
    private static final List<Boundary> BOUNDARIES =
            List.of(Boundary.ZERO, Boundary.constant(-17.5), Boundary.NEAREST, Boundary.PERIODIC, Boundary.MIRROR);
    private static final double TOLERANCE = 1e-10;

    private static final Map<String, double[]> LAWS = Map.of(
            "L3", new double[] {1, 2, 1},
            "E3", new double[] {-1, 0, 1},
            "S3", new double[] {-1, 2, -1},
            "L5", new double[] {1, 4, 6, 4, 1},
            "E5", new double[] {-1, -2, 0, 2, 1},
            "S5", new double[] {-1, 0, 2, 0, -1},
            "W5", new double[] {-1, 2, 0, -2, 1},
            "R5", new double[] {1, -4, 6, -4, 1});

    static Volume random(SplittableRandom random, int nx, int ny, int nz, double spacing) {
        return ConvolutionalPhantoms.of(
                new GridSize(nx, ny, nz),
                new Vector3(spacing, spacing, spacing),
                (x, y, z) -> random.nextDouble(-100, 100));
    }

    private static void assertMap(double[] expected, Filter filter, Volume image) {
        double[] actual = filter.apply(image).toArray();
        double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0) + 1;
        assertArrayEquals(expected, actual, TOLERANCE * scale, filter.imageType());
    }

    @Test
    void aHugeVoxelSpoilsNoMeanButThoseOfItsOwnWindows() {
        GridSize size = new GridSize(12, 12, 12);
        double[] values =
                new SplittableRandom(3).doubles(size.arrayLength(), 30, 70).toArray();
        Geometry geometry = Geometry.of(size, new Vector3(1, 1, 1));
        double[] clean = new MeanFilter(3, Dimensions.THREE, Boundary.NEAREST)
                .apply(Volume.of(values.clone(), geometry))
                .toArray();
        values[5 + 12 * (6 + 12 * 7)] = Float.MAX_VALUE;
        double[] spoiled = new MeanFilter(3, Dimensions.THREE, Boundary.NEAREST)
                .apply(Volume.of(values, geometry))
                .toArray();
        int same = 0;
        for (int i = 0; i < clean.length; i++) {
            boolean holds = Math.abs(i % 12 - 5) <= 1 && Math.abs(i / 12 % 12 - 6) <= 1 && Math.abs(i / 144 - 7) <= 1;
            if (!holds) {
                assertEquals(clean[i], spoiled[i], 1e-12);
                same++;
            }
        }
        assertEquals(12 * 12 * 12 - 27, same);
    }

    @Test
    void aWindowOfOneVoxelChangesNothing() {
        Geometry geometry = Geometry.of(new GridSize(5, 4, 3), new Vector3(1, 1, 1));
        double[] values = new SplittableRandom(5).doubles(60, -1e9, 1e9).toArray();
        Volume map = new MeanFilter(1, Dimensions.THREE, Boundary.MIRROR).apply(Volume.of(values, geometry));
        assertArrayEquals(values, map.toArray());
    }

    @Test
    void mean(SplittableRandom random) {
        Volume image = random(random, 7, 5, 6, 1);
        for (Boundary boundary : BOUNDARIES) {
            for (Dimensions dimensions : Dimensions.values()) {
                for (int size : new int[] {1, 3, 9}) {
                    double weight = Math.pow(size, -dimensions.count());
                    double[] expected = SlowFilters.convolve(
                            SlowFilters.Array.of(image), (x, y, z) -> weight, size / 2, dimensions, boundary);
                    assertMap(expected, new MeanFilter(size, dimensions, boundary), image);
                }
            }
        }
    }

    @Test
    void laplacianOfGaussian(SplittableRandom random) {
        Volume image = random(random, 7, 9, 6, 2);
        double sigma = 0.9;
        int reach = (int) Math.floor(3 * sigma + 0.5);
        for (Boundary boundary : BOUNDARIES) {
            for (Dimensions dimensions : Dimensions.values()) {
                int d = dimensions.count();
                double[] expected = SlowFilters.convolve(
                        SlowFilters.Array.of(image),
                        (x, y, z) -> {
                            double square = (x * x + y * y + z * z) / (sigma * sigma);
                            return -1
                                    / (sigma * sigma)
                                    * Math.pow(1 / (Math.sqrt(2 * Math.PI) * sigma), d)
                                    * (d - square)
                                    * Math.exp(-square / 2);
                        },
                        reach,
                        dimensions,
                        boundary);
                assertMap(expected, new LaplacianOfGaussian(2 * sigma, 3, dimensions, boundary), image);
            }
        }
    }

    private static SlowFilters.KernelValues product(List<Kernel> kernels) {
        return (x, y, z) -> SlowFilters.value(kernels.get(0), x)
                * SlowFilters.value(kernels.get(1), y)
                * (kernels.size() > 2 ? SlowFilters.value(kernels.get(2), z) : 1);
    }

    private static double[] pooled(
            Volume image,
            List<Kernel> kernels,
            int reach,
            Optional<Pooling> pooling,
            Dimensions dims,
            Boundary boundary) {
        SlowFilters.KernelValues kernel = product(kernels);
        SlowFilters.Array array = SlowFilters.Array.of(image);
        if (pooling.isEmpty()) {
            return SlowFilters.convolve(array, kernel, reach, dims, boundary);
        }
        List<int[][]> rotations = SlowFilters.rotations(dims.count());
        double[] result = null;
        for (int[][] rotation : rotations) {
            double[] map = SlowFilters.convolve(array, SlowFilters.rotated(kernel, rotation), reach, dims, boundary);
            result = result == null ? map : pool(result, map, pooling.get());
        }
        if (pooling.get() == Pooling.AVERAGE) {
            return Arrays.stream(result).map(v -> v / rotations.size()).toArray();
        }
        return result;
    }

    private static double[] pool(double[] pooled, double[] map, Pooling pooling) {
        double[] result = new double[map.length];
        for (int i = 0; i < map.length; i++) {
            result[i] = switch (pooling) {
                case MAX -> Math.max(pooled[i], map[i]);
                case MIN -> Math.min(pooled[i], map[i]);
                case AVERAGE -> pooled[i] + map[i];
            };
        }
        return result;
    }

    private static List<Optional<Pooling>> poolings() {
        List<Optional<Pooling>> all = new ArrayList<>();
        all.add(Optional.empty());
        Arrays.stream(Pooling.values()).map(Optional::of).forEach(all::add);
        return all;
    }

    @Test
    void lawsWithEveryPooling(SplittableRandom random) {
        Volume image = random(random, 6, 4, 5, 1);
        List<String> names = LAWS.keySet().stream().sorted().toList();
        for (Boundary boundary : BOUNDARIES) {
            for (Dimensions dims : Dimensions.values()) {
                for (Optional<Pooling> pooling : poolings()) {
                    StringBuilder word = new StringBuilder();
                    List<Kernel> kernels = new ArrayList<>();
                    for (int axis = 0; axis < dims.count(); axis++) {
                        String name = names.get(random.nextInt(names.size()));
                        double[] taps = LAWS.get(name);
                        double norm =
                                Math.sqrt(Arrays.stream(taps).map(t -> t * t).sum());
                        word.append(name);
                        kernels.add(Kernel.of(taps, taps.length / 2).times(1 / norm));
                    }
                    double[] expected = pooled(image, kernels, 2, pooling, dims, boundary);
                    assertMap(
                            expected,
                            new LawsFilter(word.toString(), pooling, OptionalInt.empty(), dims, boundary),
                            image);
                    double[] energy = SlowFilters.convolve(
                            new SlowFilters.Array(
                                    6,
                                    4,
                                    5,
                                    Arrays.stream(expected).map(Math::abs).toArray()),
                            (x, y, z) -> Math.pow(3, -dims.count()),
                            1,
                            dims,
                            boundary);
                    assertMap(
                            energy, new LawsFilter(word.toString(), pooling, OptionalInt.of(1), dims, boundary), image);
                }
            }
        }
    }

    @Test
    void waveletsWithEveryPooling(SplittableRandom random) {
        Volume image = random(random, 6, 7, 6, 1);
        for (Boundary boundary : BOUNDARIES) {
            for (Dimensions dims : Dimensions.values()) {
                for (Optional<Pooling> pooling : poolings()) {
                    String band = random.nextInt(2) == 0 ? "LHL" : "HHL";
                    band = band.substring(0, dims.count());
                    Wavelet wavelet =
                            Wavelet.of(List.of("haar", "db2", "db3", "coif1").get(random.nextInt(4)));
                    List<Kernel> kernels = new ArrayList<>();
                    for (int axis = 0; axis < band.length(); axis++) {
                        double[] taps = band.charAt(axis) == 'L' ? wavelet.lowPass() : wavelet.highPass();
                        kernels.add(Kernel.of(Arrays.copyOf(taps, taps.length + 1), taps.length / 2));
                    }
                    assertMap(
                            pooled(image, kernels, 3, pooling, dims, boundary),
                            new SeparableWavelet(wavelet.name(), 1, band, pooling, dims, boundary),
                            image);
                }
            }
        }
    }

    /** Level 2: both levels of one rotation together, the boundary applied to the intermediate map. */
    @Test
    void waveletsOfLevelTwoTurnTheirLowPass(SplittableRandom random) {
        Volume image = random(random, 5, 4, 6, 1);
        Wavelet wavelet = Wavelet.of("haar");
        Kernel low = wavelet.lowPassKernel();
        Kernel high = wavelet.highPassKernel();
        SlowFilters.KernelValues first = product(List.of(low, low, low));
        SlowFilters.KernelValues second = product(List.of(low.dilated(2), high.dilated(2), high.dilated(2)));
        for (Boundary boundary : List.of(Boundary.ZERO, Boundary.NEAREST, Boundary.PERIODIC, Boundary.MIRROR)) {
            List<double[]> maps = new ArrayList<>();
            for (int[][] rotation : SlowFilters.rotations(3)) {
                double[] coarse = SlowFilters.convolve(
                        SlowFilters.Array.of(image),
                        SlowFilters.rotated(first, rotation),
                        1,
                        Dimensions.THREE,
                        boundary);
                maps.add(SlowFilters.convolve(
                        new SlowFilters.Array(5, 4, 6, coarse),
                        SlowFilters.rotated(second, rotation),
                        2,
                        Dimensions.THREE,
                        boundary));
            }
            for (Pooling pooling : Pooling.values()) {
                double[] expected =
                        maps.stream().reduce((a, b) -> pool(a, b, pooling)).orElseThrow();
                double divisor = pooling == Pooling.AVERAGE ? maps.size() : 1;
                assertMap(
                        Arrays.stream(expected).map(v -> v / divisor).toArray(),
                        new SeparableWavelet("haar", 2, "LHH", Optional.of(pooling), Dimensions.THREE, boundary),
                        image);
            }
        }
    }

    @Test
    void thereAre4And24ProperRotations() {
        assertEquals(4, SlowFilters.rotations(2).size());
        assertEquals(24, SlowFilters.rotations(3).size());
        assertEquals(4, Rotations.proper(2).size());
        assertEquals(24, Rotations.proper(3).size());
        assertEquals(24, Rotations.proper(3).stream().distinct().count());
    }

    /** A maximum takes each different kernel among the rotations once, and no other. */
    @Test
    void distinctKernelsRemain() {
        for (String[] names :
                new String[][] {{"E5", "L5", "S5"}, {"E3", "W5", "R5"}, {"L5", "S5"}, {"L5", "E5", "E5"}}) {
            List<Kernel> kernels = Arrays.stream(names)
                    .map(name -> Kernel.of(LAWS.get(name), LAWS.get(name).length / 2))
                    .toList();
            List<List<Double>> different = SlowFilters.rotations(names.length).stream()
                    .map(rotation -> values(SlowFilters.rotated(product(kernels), rotation), names.length))
                    .distinct()
                    .toList();
            SeparableResponse pooled =
                    Rotations.pooled(kernels.stream().map(List::of).toList(), Pooling.MAX);
            int terms = pooled.terms().stream()
                    .mapToInt(term -> term.sign() == SeparableResponse.Sign.BOTH ? 2 : 1)
                    .sum();
            assertEquals(different.size(), terms, String.join("", names));
        }
    }

    private static List<Double> values(SlowFilters.KernelValues kernel, int dimensions) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < Math.pow(5, dimensions); i++) {
            values.add(kernel.at(i % 5 - 2, i / 5 % 5 - 2, dimensions == 2 ? 0 : i / 25 - 2) + 0.0);
        }
        return values;
    }

    /** E5 falls along its own axis only: x + y + z has slope 1 along each. */
    @Test
    void kernelLettersAreXYZ() {
        Volume ramp = ConvolutionalPhantoms.of(
                new GridSize(12, 10, 11), new Vector3(1, 1, 1), (x, y, z) -> 100 * x + 10 * y + z);
        double norm = Math.sqrt(10) * 70; // E5 and two L5
        double gain = 256 / norm; // sum of L5 is 16
        double slope = -8; // minus the sum of m E5[m]: a rising step responds negatively
        for (int axis = 0; axis < 3; axis++) {
            String word = List.of("E5L5L5", "L5E5L5", "L5L5E5").get(axis);
            Filter filter = Filters.parse("laws:kernel=" + word + ":3d:mirror");
            double value = filter.apply(ramp).valueAt(6, 5, 5);
            assertEquals(slope * gain * List.of(100, 10, 1).get(axis), value, 1e-9, word);
        }
    }
}
