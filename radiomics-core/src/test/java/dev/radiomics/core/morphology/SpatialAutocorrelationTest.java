package dev.radiomics.core.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.testing.Regions;
import dev.radiomics.core.testing.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class SpatialAutocorrelationTest {

    private record Voxel(Vector3 place, double intensity) {}

    /** The definition, pair by pair, with differences of intensities instead of sums of deviations. */
    private static double[] byDefinition(RegionOfInterest region) {
        List<Voxel> voxels = new ArrayList<>();
        Vector3 s = region.geometry().spacingMm();
        for (int z = 0, i = 0; z < region.size().z(); z++) {
            for (int y = 0; y < region.size().y(); y++) {
                for (int x = 0; x < region.size().x(); x++, i++) {
                    if (region.intensityMask()[i]) {
                        Vector3 place = new Vector3(x * s.x(), y * s.y(), z * s.z());
                        voxels.add(new Voxel(place, region.intensities()[i]));
                    }
                }
            }
        }
        int n = voxels.size();
        double mean = voxels.stream().mapToDouble(Voxel::intensity).average().orElseThrow();
        double weights = 0;
        double products = 0;
        double differences = 0;
        double variation = 0;
        for (Voxel a : voxels) {
            variation += Math.pow(a.intensity - mean, 2);
            for (Voxel b : voxels) {
                if (!a.place.equals(b.place)) {
                    double weight = 1 / a.place.minus(b.place).norm();
                    weights += weight;
                    products += weight * (a.intensity - mean) * (b.intensity - mean);
                    differences += weight * Math.pow(a.intensity - b.intensity, 2);
                }
            }
        }
        return new double[] {n / weights * products / variation, (n - 1) / (2 * weights) * differences / variation};
    }

    /** Random intensities with an offset, of which the random intensity mask takes a part. */
    private static RegionOfInterest random(SplittableRandom random, GridSize size) {
        double[] values = new double[size.arrayLength()];
        double offset = random.nextDouble(-1000, 1000);
        for (int i = 0; i < values.length; i++) {
            values[i] = offset + random.nextDouble(100) + i % size.x();
        }
        boolean[] mask = Shapes.random(random, size, 0.9);
        mask[0] = true;
        mask[mask.length - 1] = true;
        RegionOfInterest region = Regions.of(size, Shapes.randomSpacing(random), values, mask);
        boolean[] narrower = region.morphologicalMask().clone();
        // The first and the last voxel stay, so that there are two.
        for (int i = 1; i < narrower.length - 1; i++) {
            narrower[i] &= random.nextDouble() < 0.8;
        }
        return region.restrictedTo(narrower, Optional.empty());
    }

    private static void assertSums(WeightSums expected, WeightSums found) {
        assertEquals(expected.weights(), found.weights(), 1e-10 * expected.weights());
        // The products may cancel out; their size is that of the squares.
        assertEquals(expected.products(), found.products(), 1e-10 * expected.squares());
        assertEquals(expected.squares(), found.squares(), 1e-10 * expected.squares());
    }

    @RepeatedTest(20)
    void transformsGiveTheSumsOverPairs(SplittableRandom random) {
        GridSize size = new GridSize(2 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9));
        DeviationField field = new DeviationField(random(random, size));
        assertSums(
                WeightSums.ofPairs(field, Execution.sequential()), FourierWeightSums.of(field, Execution.sequential()));
    }

    @RepeatedTest(5)
    void fewVoxelsFollowTheDefinition(SplittableRandom random) {
        RegionOfInterest region = random(random, new GridSize(2 + random.nextInt(5), 4, 3));
        assertDefinition(region);
    }

    @Test
    void manyVoxelsFollowTheDefinition(SplittableRandom random) {
        RegionOfInterest region = random(random, new GridSize(19, 17, 15));
        long padded = FourierWeightSums.padded(region.size()).voxelCount();
        assertTrue(region.voxelCount() * (region.voxelCount() - 1L) / 2 > 8 * padded, "must take the transforms");
        assertDefinition(region);
    }

    private static void assertDefinition(RegionOfInterest region) {
        double[] expected = byDefinition(region);
        SpatialAutocorrelation found =
                SpatialAutocorrelation.of(region, MorphologySettings.defaults(), Execution.sequential());
        assertEquals(expected[0], found.moranI(), 1e-9 * Math.max(Math.abs(expected[0]), 1e-3));
        assertEquals(expected[1], found.gearyC(), 1e-9 * expected[1]);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits(SplittableRandom random) {
        DeviationField field = new DeviationField(random(random, new GridSize(23, 19, 17)));
        WeightSums expected = FourierWeightSums.of(field, Execution.sequential());
        for (int threads = 2; threads <= 5; threads++) {
            try (Execution execution = Execution.of(threads, () -> false)) {
                assertEquals(expected, FourierWeightSums.of(field, execution));
            }
        }
    }

    @Test
    void aboveTheMemoryLimitTheReasonGivesNeedAndLimit(SplittableRandom random) {
        RegionOfInterest region = random(random, new GridSize(19, 17, 15));
        long need = FourierWeightSums.bytes(new DeviationField(region).size());
        MorphologySettings enough = MorphologySettings.defaults().withAutocorrelationMemoryBytes(need);
        assertEquals(
                "",
                SpatialAutocorrelation.of(region, enough, Execution.sequential())
                        .reason());
        MorphologySettings little = enough.withAutocorrelationMemoryBytes(need - 1);
        SpatialAutocorrelation refused = SpatialAutocorrelation.of(region, little, Execution.sequential());
        assertTrue(Double.isNaN(refused.moranI()) && Double.isNaN(refused.gearyC()));
        assertTrue(
                refused.reason().matches("needs [0-9.]+ MiB for a box of 19 x 17 x 15 voxels, the limit is .* MiB"),
                refused.reason());
    }

    @Test
    void oneVoxelAndEqualIntensitiesAreUndefined() {
        GridSize size = new GridSize(3, 1, 1);
        double[] same = {0.1, 0.1, 0.1};
        RegionOfInterest one = Regions.of(size, new Vector3(1, 1, 1), same, new boolean[] {false, true, false});
        RegionOfInterest equal = Regions.of(size, new Vector3(1, 1, 1), same, new boolean[] {true, true, true});
        assertEquals("needs at least two voxels", reason(one));
        assertEquals("all intensities are the same", reason(equal));
    }

    private static String reason(RegionOfInterest region) {
        return SpatialAutocorrelation.of(region, MorphologySettings.defaults(), Execution.sequential())
                .reason();
    }
}
