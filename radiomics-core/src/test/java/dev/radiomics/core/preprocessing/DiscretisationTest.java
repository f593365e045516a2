package dev.radiomics.core.preprocessing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.testing.Regions;
import dev.radiomics.core.testing.SeededRandom;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class DiscretisationTest {
    private static RegionOfInterest region(double... values) {
        boolean[] mask = new boolean[values.length];
        Arrays.fill(mask, true);
        return Regions.of(new GridSize(values.length, 1, 1), new Vector3(1, 1, 1), values, mask);
    }

    private static int[] levels(DiscretisedRegion region) {
        int width = region.region().size().x();
        int first = 1 + region.strideY() + region.strideZ();
        int[] levels = new int[width];
        for (int x = 0; x < width; x++) {
            levels[x] = region.levels()[first + x];
        }
        return levels;
    }

    @Test
    void fixedBinNumberPutsTheMaximumIntoTheLastBin() {
        DiscretisedRegion region = new Discretisation.FixedBinNumber(4).apply(region(0, 0.9, 1, 2, 3.99, 4));
        assertArrayEquals(new int[] {1, 1, 2, 3, 4, 4}, levels(region));
        assertEquals(4, region.levelCount());
        assertEquals("fbn:4", region.discretisation());
    }

    @Test
    void fixedBinSizeStartsAtTheMinimumOrAtTheRange() {
        Discretisation fixed = new Discretisation.FixedBinSize(25);
        DiscretisedRegion fromMinimum = fixed.apply(region(-10, 14, 15, 40));
        assertArrayEquals(new int[] {1, 1, 2, 3}, levels(fromMinimum));
        assertEquals("fbs:25@min", fromMinimum.discretisation());
        RegionOfInterest resegmented = Resegmentation.toRange(-20, 30).apply(region(-10, 14, 15, 40));
        DiscretisedRegion fromRange = fixed.apply(resegmented);
        assertArrayEquals(new int[] {1, 2, 2, 0}, levels(fromRange));
        assertEquals("fbs:25@-20", fromRange.discretisation());
        RegionOfInterest open =
                Resegmentation.toRange(Double.NEGATIVE_INFINITY, 30).apply(region(-10, 14, 15, 40));
        assertEquals("fbs:25@min", fixed.apply(open).discretisation());
    }

    /** The number of bins that is told beforehand is that of the levels. */
    @Test
    void binsSpannedAreThoseOfTheLevels(SplittableRandom random) {
        List<Resegmentation> steps = List.of(
                Resegmentation.NONE,
                Resegmentation.toRange(-60.3, 70),
                Resegmentation.toRange(Double.NEGATIVE_INFINITY, 50),
                Resegmentation.withoutOutliers(1.5));
        for (int i = 0; i < 400; i++) {
            double[] values = random.doubles(20, -50, 50).toArray();
            values[0] = Math.rint(values[0]);
            RegionOfInterest region = steps.get(i % steps.size()).apply(region(values));
            for (double width : new double[] {0.1, 0.3, 1, 2.5, 7, 200}) {
                Discretisation.FixedBinSize bins = new Discretisation.FixedBinSize(width);
                DiscretisedRegion levels = bins.apply(region);
                assertEquals(
                        levels.levelCount() - levels.lowestLevel() + 1,
                        bins.bins(
                                region.range(),
                                region.distribution().minimum(),
                                region.distribution().maximum()),
                        () -> bins + " of " + Arrays.toString(region.values()));
            }
        }
    }

    @Test
    void oneIntensityIsOneLevel() {
        assertArrayEquals(new int[] {1, 1}, levels(new Discretisation.FixedBinNumber(32).apply(region(7, 7))));
        assertEquals(1, new Discretisation.FixedBinSize(3).apply(region(7, 7)).levelCount());
    }

    @Test
    void withoutDiscretisationIntensitiesAreLevels() {
        assertArrayEquals(new int[] {1, 6, 3}, levels(new Discretisation.None().apply(region(1, 6, 3))));
        assertThrows(RadiomicsException.class, () -> new Discretisation.None().apply(region(1, 0)));
        assertThrows(RadiomicsException.class, () -> new Discretisation.None().apply(region(1, 1.5)));
        assertThrows(RadiomicsException.class, () -> new Discretisation.None().apply(region(1, 70_000)));
    }

    @Test
    void tooManyLevelsAreRefusedByTheSettingThatMakesThem() {
        String message = assertThrows(
                        RadiomicsException.class, () -> new Discretisation.FixedBinSize(0.01).apply(region(0, 1000)))
                .getMessage();
        assertTrue(message.contains("bin width of 0.01") && message.contains("100001 grey levels"), message);
        assertEquals(
                65_535,
                new Discretisation.FixedBinSize(1).apply(region(0, 65_534)).levelCount());
        assertThrows(RadiomicsException.class, () -> new Discretisation.FixedBinNumber(0));
        assertThrows(RadiomicsException.class, () -> new Discretisation.FixedBinNumber(65_536));
        assertThrows(RadiomicsException.class, () -> new Discretisation.FixedBinSize(0));
        assertThrows(RadiomicsException.class, () -> new Discretisation.FixedBinSize(Double.NaN));
    }

    @Test
    void resegmentationNarrowsTheIntensityMaskAlone() {
        RegionOfInterest region = Resegmentation.toRange(1, 3).apply(region(0, 1, 2, 3, 4));
        assertArrayEquals(new double[] {1, 2, 3}, region.values());
        assertEquals(5, region.morphologicalVoxelCount());
        String message = assertThrows(
                        RadiomicsException.class,
                        () -> Resegmentation.toRange(10, 20).apply(region(0, 1)))
                .getMessage();
        assertTrue(message.contains("from 0.0 to 1.0"), message);
    }

    @Test
    void aRegionOfOneIntensityHasNoOutliers() {
        double odd = 0.08208400644580893;
        assertEquals(
                3,
                Resegmentation.withoutOutliers(3).apply(region(odd, odd, odd)).voxelCount());
        String message = assertThrows(
                        RadiomicsException.class,
                        () -> Resegmentation.toRange(500, 600)
                                .andWithoutOutliers(3)
                                .apply(region(1, 2, 3)))
                .getMessage();
        assertTrue(message.contains("leaves no voxel"), message);
    }

    @Test
    void outliersAreMeasuredWithTheDivisorN() {
        // Mean 1, variance (9 + 81) / 10 = 9: the outlier lies exactly 3 sigma away and stays; with divisor N - 1 it
        // would too.
        double[] values = {0, 0, 0, 0, 0, 0, 0, 0, 0, 10};
        assertEquals(10, Resegmentation.withoutOutliers(3).apply(region(values)).voxelCount());
        // sqrt(9) * 2.9 = 8.7 is less than 9, sqrt(10) * 2.9 = 9.17 is more.
        assertEquals(
                9, Resegmentation.withoutOutliers(2.9).apply(region(values)).voxelCount());
        assertThrows(RadiomicsException.class, () -> Resegmentation.withoutOutliers(0));
        assertThrows(RadiomicsException.class, () -> Resegmentation.toRange(2, 1));
    }
}
