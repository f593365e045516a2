package dev.radiomics.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.CancelledException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Pooling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SeededRandom.class)
class FilterBankTest {
    /** Smaller relatives of every kind of filter, several of a kind so that they share work. */
    private static List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        Stream.of(
                        "original",
                        "mean:size=5:3d:mirror",
                        "log:sigma=0.8mm:3d:mirror",
                        "log:sigma=1mm:3d:mirror",
                        "log:sigma=1mm:2d:constant=20",
                        "laws:kernel=L5E5E5:rotations=max:energy=2:3d:mirror",
                        "laws:kernel=E3W5R5:rotations=min:3d:mirror",
                        "gabor:sigma=0.8mm:lambda=2mm:gamma=1.5:theta=10deg:step=45deg:planes=orthogonal:mirror",
                        "gabor:sigma=0.8mm:lambda=4mm:gamma=1.5:theta=0deg:planes=orthogonal:pooling=max:mirror",
                        "gabor:sigma=0.8mm:lambda=4mm:gamma=1.5:theta=0deg:mirror",
                        "simoncelli:level=1:3d",
                        "simoncelli:level=2:3d",
                        "simoncelli:level=1:2d",
                        "riesz:order=0-2-0:of=simoncelli:level=1:3d",
                        "riesz:order=1-0-0:tensor=1mm:of=log:sigma=0.7mm:3d:nearest:padding=5",
                        "gradient:3d:nearest",
                        "lbp:radius=1:points=8:2d:zero",
                        "lbp:radius=1:subdivisions=1:degree=2:3d:zero",
                        "square",
                        "logarithm+mean:size=3:2d:nearest")
                .map(Filters::parse)
                .forEach(filters::add);
        Optional<Pooling> average = Optional.of(Pooling.AVERAGE);
        filters.addAll(SeparableWavelet.bands("db2", 2, average, Dimensions.THREE, Boundary.MIRROR));
        filters.addAll(SeparableWavelet.bands("coif1", 1, Optional.empty(), Dimensions.THREE, Boundary.MIRROR));
        return filters;
    }

    @Test
    void aMapIsTheSameAloneInABankAndOnAnyNumberOfThreads(SplittableRandom random) {
        Volume image = SeparableFiltersTest.random(random, 17, 14, 11, 1);
        FilterBank bank = FilterBank.of(filters());
        List<Volume> alone =
                bank.filters().stream().map(filter -> filter.apply(image)).toList();
        for (int threads = 1; threads <= 3; threads++) {
            try (Execution execution = Execution.of(threads, () -> false)) {
                List<Volume> maps = bank.apply(image, execution);
                assertEquals(alone.size(), maps.size());
                for (int i = 0; i < maps.size(); i++) {
                    assertArrayEquals(
                            alone.get(i).toArray(),
                            maps.get(i).toArray(),
                            bank.filters().get(i).imageType() + " on " + threads + " threads");
                    assertEquals(image.geometry(), maps.get(i).geometry());
                }
            }
        }
    }

    @Test
    void aChainIsOneFilterAfterAnother(SplittableRandom random) {
        Volume image = SeparableFiltersTest.random(random, 6, 7, 5, 1);
        Filter mean = Filters.parse("mean:size=3:3d:zero");
        Volume twice = IntensityMap.SQUARE.apply(mean.apply(image));
        assertArrayEquals(
                twice.toArray(), mean.then(IntensityMap.SQUARE).apply(image).toArray());
        assertSame(image, new OriginalImage().apply(image));
    }

    /** A constant image has the response gain times the constant, whatever lies outside if it is the same constant. */
    @Test
    void aConstantImageGivesAConstantMap() {
        Volume flat = ConvolutionalPhantoms.of(new GridSize(20, 21, 22), new Vector3(1, 1, 1), (x, y, z) -> 3);
        for (String boundary : List.of("constant=3", "nearest", "periodic", "mirror")) {
            assertFlat("mean:size=7:3d:" + boundary, flat, 3);
            assertFlat("wavelet:family=db2:level=2:band=LLL:3d:" + boundary, flat, 3 * 8);
            assertFlat("wavelet:family=db2:level=2:band=LLL:rotations=average:3d:" + boundary, flat, 3 * 8);
            assertFlat("wavelet:family=db2:level=2:band=LLL:rotations=max:3d:" + boundary, flat, 3 * 8);
            assertFlat("wavelet:family=db2:level=2:band=LHL:rotations=max:3d:" + boundary, flat, 0);
            assertFlat("laws:kernel=L3L3E3:rotations=max:3d:" + boundary, flat, 0);
        }
    }

    private static void assertFlat(String name, Volume image, double expected) {
        for (double value : Filters.parse(name).apply(image).toArray()) {
            assertEquals(expected, value, 1e-10, name);
        }
    }

    @Test
    void cancellingStopsABank(SplittableRandom random) {
        Volume image = SeparableFiltersTest.random(random, 12, 12, 12, 1);
        try (Execution execution = Execution.of(2, () -> true)) {
            FilterBank bank = FilterBank.of(filters());
            assertThrows(CancelledException.class, () -> bank.apply(image, execution));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean:size=27:3d:mirror | the kernel of mean:size=27:3d:mirror is larger than the image: it reaches 13 voxels to each side,"
                        + " but the image of 12 x 10 x 6 voxels has 6 along z (at least 7 are needed);"
                        + " use a smaller kernel, a larger image or 2d",
                "log:sigma=20mm:2d:zero | it reaches 80 voxels to each side, but the image of 12 x 10 x 6 voxels has 12 along x",
                "laws:kernel=L5E5:energy=50:2d:zero | it reaches 50 voxels to each side",
                "gabor:sigma=50mm:lambda=2mm:gamma=1:theta=0:zero | it reaches 200 voxels to each side",
                "wavelet:family=db2:level=3:band=LLL:3d:zero | wavelet level 3 is too deep for the size of the image: the filters of db2"
                        + " span 13 voxels there, the image has 12 x 10 x 6; the deepest level is 1",
                "wavelet:family=db38:level=1:band=LL:2d:zero | span 76 voxels there, the image has 12 x 10 x 6; no level fits",
                "simoncelli:level=5:3d | level 5 is too deep for an image of 12 x 10 x 6 voxels",
                "simoncelli:level=9:3d:mirror | level 9 is too deep",
                "riesz:order=1-0-0:of=simoncelli:level=5:3d | level 5 is too deep",
                "simoncelli:level=1:3d:mirror:padding=9000 | must be at most 32 voxels for an image of 12 x 10 x 6",
                "riesz:order=1-0-0:of=log:sigma=1mm:3d:zero:padding=9000 | must be at most 32 voxels",
                "riesz:order=1-0-0:tensor=1000000000000mm:of=log:sigma=1mm:3d:zero | the window of the structure tensor",
                "riesz:order=1-0-0:of=log:sigma=2mm:3d:zero:padding=4 | riesz padding must be at least the reach of its kernel, 8 voxels here, got 4"
            })
    void filtersThatDoNotFitTheImageAreRefused(String name, String message) {
        assertRefused(name, image(new Vector3(1, 1, 1)), message);
    }

    @ParameterizedTest
    @CsvSource({
        "log:sigma=1mm:3d:zero",
        "simoncelli:level=1:3d",
        "riesz:order=1-0-0:of=simoncelli:level=1:3d",
        "gabor:sigma=1mm:lambda=2mm:gamma=1:theta=0:planes=orthogonal:zero"
    })
    void anisotropicVoxelsAreRefusedWhereTheyMatter(String name) {
        assertRefused(
                name,
                image(new Vector3(1, 1, 3)),
                "in 3d needs voxels of equal size along its axes, but the spacing is (1.0, 1.0, 3.0) mm;"
                        + " resample the image first, or filter in 2d");
    }

    @Test
    void anisotropicVoxelsInThePlaneAreRefusedIn2dAsWell() {
        assertRefused("log:sigma=1mm:2d:zero", image(new Vector3(1, 2, 3)), "in 2d needs voxels of equal size");
        assertEquals(
                12,
                Filters.parse("log:sigma=1mm:2d:zero")
                        .apply(image(new Vector3(0.9765625, 0.97656, 3)))
                        .geometry()
                        .size()
                        .x());
    }

    @Test
    void oneSliceIsNoVolume() {
        Volume slice = ConvolutionalPhantoms.of(new GridSize(12, 10, 1), new Vector3(1, 1, 1), (x, y, z) -> x);
        assertRefused("simoncelli:level=1:3d", slice, "needs at least two voxels along z, the image has 12 x 10 x 1");
        assertRefused("mean:size=7:3d:zero", slice, "use a smaller kernel, a larger image or 2d");
    }

    @Test
    void voxelsThatAreNotFiniteAreRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] values = new double[12 * 10 * 8];
            values[3 + 12 * (4 + 10 * 5)] = bad;
            Volume image = Volume.of(values, Geometry.of(new GridSize(12, 10, 8), new Vector3(1, 1, 1)));
            for (Filter filter : filters()) {
                if (!filter.equals(new OriginalImage())) {
                    assertRefused(filter.imageType(), image, "voxel (3, 4, 5) is " + bad);
                }
            }
        }
    }

    private static Volume image(Vector3 spacing) {
        return ConvolutionalPhantoms.of(new GridSize(12, 10, 6), spacing, (x, y, z) -> x * y + z);
    }

    private static void assertRefused(String name, Volume image, String message) {
        Filter filter = Filters.parse(name);
        String actual = assertThrows(RadiomicsException.class, () -> filter.apply(image))
                .getMessage();
        assertTrue(actual.contains(message), actual);
    }
}
