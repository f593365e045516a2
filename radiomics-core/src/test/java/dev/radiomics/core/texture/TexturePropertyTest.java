package dev.radiomics.core.texture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.testing.Regions;
import dev.radiomics.core.testing.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must hold for every region. */
@ExtendWith(SeededRandom.class)
class TexturePropertyTest {
    private static final GridSize SIZE = new GridSize(7, 6, 9);
    private static final int[][] AXIS_ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    @RepeatedTest(5)
    void mergedVolumeDoesNotKnowFlipsAndQuarterTurns(SplittableRandom random) {
        RegionOfInterest region = Regions.random(random, SIZE, 4, 0.7);
        List<FeatureValue> original = computeAll(Families.merged3D(), Regions.asLevels(region));
        // Every reversal of axes with every order of axes: all 48 flips and quarter turns.
        for (int flip = 0; flip < 8; flip++) {
            for (int[] order : AXIS_ORDERS) {
                assertSame(original, computeAll(Families.merged3D(), Regions.asLevels(turned(region, flip, order))));
            }
        }
    }

    @RepeatedTest(5)
    void emptyMarginChangesNothing(SplittableRandom random) {
        RegionOfInterest region = Regions.random(random, SIZE, 4, 0.7);
        int margin = 1 + random.nextInt(3);
        assertSame(
                computeAll(Families.all(), Regions.asLevels(region)),
                computeAll(Families.all(), Regions.asLevels(withMargin(region, margin))));
    }

    @RepeatedTest(5)
    void numberOfThreadsChangesNoBit(SplittableRandom random) {
        DiscretisedRegion region = Regions.asLevels(Regions.random(random, new GridSize(11, 12, 40), 5, 0.8));
        List<FeatureValue> one = computeAll(Families.all(), region);
        for (int threads = 2; threads <= 3; threads++) {
            try (Execution execution = Execution.of(threads, () -> false)) {
                List<FeatureValue> several = new ArrayList<>();
                for (TextureFamily<?> family : Families.all()) {
                    several.addAll(family.compute(FamilyInput.of(region, execution)));
                }
                assertEquals(one, several);
            }
        }
    }

    @RepeatedTest(5)
    void matricesSumToWhatTheoryAsks(SplittableRandom random) {
        DiscretisedRegion region = Regions.asLevels(Regions.random(random, SIZE, 3, 0.6));
        int voxels = region.region().voxelCount();
        double zonesBySize = 0;
        double zonesByDistance = 0;
        for (TextureFamily<?> family : Families.all()) {
            for (Labelled<? extends TextureMatrix> labelled : family.matrices(region, Execution.sequential())) {
                if (!(labelled.value() instanceof CountMatrix matrix)) {
                    if (labelled.label().aggregation() == Aggregation.VOLUME_3D) {
                        assertEquals(voxelsWithNeighbour(region), sumOfCounts(labelled.value()));
                    }
                    continue;
                }
                boolean wholeRegion = labelled.label().slice().isEmpty();
                boolean oneDirection = labelled.label().direction().isPresent();
                switch (family.family().key()) {
                    case "glcm" -> assertSymmetric(matrix);
                    case "glrlm" -> {
                        assertEquals(
                                matrix.voxelCount(), sumOfIndices(matrix), "every voxel is in one run a direction");
                        assertEquals(wholeRegion && oneDirection, matrix.voxelCount() == voxels);
                    }
                    case "glszm" -> {
                        assertEquals(matrix.voxelCount(), sumOfIndices(matrix), "every voxel is in one zone");
                        zonesBySize += matrix.total();
                    }
                    case "gldzm" -> zonesByDistance += matrix.total();
                    case "ngldm" -> assertEquals(matrix.voxelCount(), matrix.total(), "every voxel counts once");
                    default -> throw new AssertionError(family.family());
                }
            }
        }
        assertEquals(zonesBySize, zonesByDistance, "both count the same zones");
    }

    /** Number of voxels of the region with at least one of the 26 neighbours in it. */
    private static int voxelsWithNeighbour(DiscretisedRegion region) {
        int count = 0;
        for (int i = 0; i < region.levels().length; i++) {
            int neighbours = 0;
            for (int step = 0; region.levels()[i] > 0 && step < 27; step++) {
                int to = i + step % 3 - 1 + region.strideY() * (step / 3 % 3 - 1) + region.strideZ() * (step / 9 - 1);
                neighbours += region.levels()[to] > 0 && to != i ? 1 : 0;
            }
            count += neighbours > 0 ? 1 : 0;
        }
        return count;
    }

    private static double sumOfCounts(TextureMatrix matrix) {
        double sum = 0;
        for (int entry = 0; entry < matrix.entryCount(); entry++) {
            sum += matrix.value(entry, 2);
        }
        return sum;
    }

    private static void assertSymmetric(CountMatrix matrix) {
        for (int entry = 0; entry < matrix.entryCount(); entry++) {
            assertEquals(matrix.count(entry), matrix.countOf(matrix.index(entry), matrix.level(entry)));
        }
        assertEquals(0, matrix.total() % 2);
    }

    private static double sumOfIndices(CountMatrix matrix) {
        double sum = 0;
        for (int entry = 0; entry < matrix.entryCount(); entry++) {
            sum += matrix.index(entry) * matrix.count(entry);
        }
        return sum;
    }

    private static List<FeatureValue> computeAll(List<TextureFamily<?>> families, DiscretisedRegion region) {
        List<FeatureValue> values = new ArrayList<>();
        families.forEach(family -> values.addAll(Families.compute(family, region)));
        return values;
    }

    private static void assertSame(List<FeatureValue> expected, List<FeatureValue> actual) {
        assertEquals(expected.size(), actual.size());
        for (int k = 0; k < expected.size(); k++) {
            assertEquals(expected.get(k).feature(), actual.get(k).feature());
            assertEquals(expected.get(k).reason(), actual.get(k).reason());
            assertEquals(
                    expected.get(k).value(),
                    actual.get(k).value(),
                    1e-12 * (1 + Math.abs(expected.get(k).value())),
                    expected.get(k).toString());
        }
    }

    /** Reverses the axes whose bit is set, then turns the axes x, y, z into y, z, x so many times. */
    private static RegionOfInterest turned(RegionOfInterest region, int flip, int[] order) {
        GridSize size = region.size();
        int[] sizes = {size.x(), size.y(), size.z()};
        GridSize turnedSize = new GridSize(sizes[order[0]], sizes[order[1]], sizes[order[2]]);
        double[] values = new double[region.intensities().length];
        boolean[] mask = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            int[] p = {i % size.x(), i / size.x() % size.y(), i / size.x() / size.y()};
            for (int axis = 0; axis < 3; axis++) {
                p[axis] = (flip >> axis & 1) == 1 ? sizes[axis] - 1 - p[axis] : p[axis];
            }
            int to = p[order[0]] + turnedSize.x() * (p[order[1]] + turnedSize.y() * p[order[2]]);
            values[to] = region.intensities()[i];
            mask[to] = region.intensityMask()[i];
        }
        return Regions.of(turnedSize, new Vector3(1, 1, 1), values, mask);
    }

    /** The region in a larger box: two voxels of the morphological mask that re-segmentation took stand at far corners. */
    private static RegionOfInterest withMargin(RegionOfInterest region, int margin) {
        GridSize size = region.size();
        int reach = margin + 1;
        GridSize larger = new GridSize(size.x() + 2 * reach, size.y() + 2 * reach, size.z() + 2 * reach);
        double[] values = new double[larger.arrayLength()];
        boolean[] intensity = new boolean[values.length];
        for (int i = 0; i < region.intensities().length; i++) {
            int x = i % size.x() + reach;
            int y = i / size.x() % size.y() + reach;
            int z = i / size.x() / size.y() + reach;
            int to = x + larger.x() * (y + larger.y() * z);
            values[to] = region.intensities()[i];
            intensity[to] = region.intensityMask()[i];
        }
        boolean[] morphological = intensity.clone();
        morphological[0] = true;
        morphological[morphological.length - 1] = true;
        return TwoMasks.region(larger, values, morphological, intensity);
    }

    /** Slices are numbered within the box, so their mean must not know where the box begins. */
    @RepeatedTest(2)
    void emptySlicesDoNotCountInMeans(SplittableRandom random) {
        RegionOfInterest region = Regions.random(random, new GridSize(4, 4, 2), 3, 1);
        double[] values = new double[4 * 4 * 3];
        boolean[] mask = new boolean[values.length];
        for (int i = 0; i < 16; i++) {
            values[i] = region.intensities()[i];
            values[i + 32] = region.intensities()[i + 16];
            mask[i] = true;
            mask[i + 32] = true;
        }
        RegionOfInterest apart = Regions.of(new GridSize(4, 4, 3), new Vector3(1, 1, 1), values, mask);
        List<FeatureValue> together = bySlice(Regions.asLevels(region));
        assertSame(together, bySlice(Regions.asLevels(apart)));
    }

    private static List<FeatureValue> bySlice(DiscretisedRegion region) {
        return computeAll(Families.all(), region).stream()
                .filter(value -> value.aggregation().isBySlice())
                .filter(value -> value.aggregation() != Aggregation.NONE)
                .toList();
    }
}
