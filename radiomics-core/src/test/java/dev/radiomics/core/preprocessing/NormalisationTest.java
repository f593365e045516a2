package dev.radiomics.core.preprocessing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class NormalisationTest {
    private static final Geometry GRID = Geometry.of(new GridSize(5, 2, 1), new Vector3(1, 1, 1));
    private static final double[] VALUES = {0, 0, 0, 0, 10, 20, 30, 40, 50, Double.NaN};
    private static final Volume IMAGE = Volume.of(VALUES, GRID);
    private static final Mask HIGH =
            Mask.of(new boolean[] {false, false, false, false, true, true, true, false, false, false}, GRID);

    private static double[] apply(Normalisation step, Optional<Mask> mask) {
        return step.apply(IMAGE, mask, Execution.sequential()).toArray();
    }

    /** Over 10, 20, 30: mean 20, standard deviation sqrt(200 / 3). */
    @Test
    void zScoreOfARegion() {
        double sigma = Math.sqrt(200 / 3.0);
        for (NormalisationVoxels over : List.of(NormalisationVoxels.REGION, NormalisationVoxels.REFERENCE)) {
            double[] found = apply(Normalisation.ZScore.over(over), Optional.of(HIGH));
            for (int i = 0; i < 9; i++) {
                assertEquals((VALUES[i] - 20) / sigma, found[i], 1e-12);
            }
            assertTrue(Double.isNaN(found[9]));
        }
    }

    /** Over the nine numbers: mean 150/9; above it: 20, 30, 40, 50 with mean 35 and standard deviation sqrt(125). */
    @Test
    void zScoreOfImageAndForeground() {
        double mean = 150 / 9.0;
        double sigma = Math.sqrt(Arrays.stream(VALUES, 0, 9)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / 9);
        assertEquals(
                (50 - mean) / sigma, apply(Normalisation.ZScore.over(NormalisationVoxels.IMAGE), Optional.empty())[8]);
        double[] foreground = apply(Normalisation.ZScore.over(NormalisationVoxels.FOREGROUND), Optional.empty());
        assertEquals(15 / Math.sqrt(125), foreground[8], 1e-12);
        assertEquals(-35 / Math.sqrt(125), foreground[0], 1e-12);
    }

    @Test
    void outliersAreClippedBeforeScaling() {
        Normalisation step = new Normalisation.ZScore(NormalisationVoxels.REGION, OptionalDouble.of(1.5), 100, 300);
        double[] found = apply(step, Optional.of(HIGH));
        assertEquals(150, found[0], 1e-12);
        assertEquals(450, found[8], 1e-12);
        assertEquals(300, found[5], 1e-12);
    }

    @Test
    void percentilesBecomeGivenValues() {
        Normalisation step = new Normalisation.PercentileRange(NormalisationVoxels.IMAGE, 0, 100, -1, 1, false);
        assertArrayEquals(
                new double[] {-1, -1, -1, -1, -0.6, -0.2, 0.2, 0.6, 1, Double.NaN},
                apply(step, Optional.empty()),
                1e-12);
        // Ranks 0 … 8: the 50th percentile is the value of rank 4, the 93.75th lies half way between ranks 7 and 8.
        Normalisation clipped = new Normalisation.PercentileRange(NormalisationVoxels.IMAGE, 50, 93.75, 0, 1, true);
        double[] found = apply(clipped, Optional.empty());
        assertEquals(0, found[0]);
        assertEquals((20 - 10) / 35.0, found[5], 1e-12);
        assertEquals(1, found[8]);
    }

    @Test
    void landmarksAreMappedPieceByPiece() {
        IntensityLandmarks standard = new IntensityLandmarks(List.of(50.0, 75.0, 100.0), List.of(0.0, 100.0, 110.0));
        double[] found = apply(new Normalisation.Landmarks(NormalisationVoxels.IMAGE, standard), Optional.empty());
        // Percentiles 50, 75 and 100 are 10, 30 and 50.
        assertArrayEquals(new double[] {-50, -50, -50, -50, 0, 50, 100, 105, 110, Double.NaN}, found, 1e-12);
    }

    @Test
    void aStandardScaleIsTheMeanOfTheImagesOnACommonRange() {
        IntensityLandmarks fitted = IntensityLandmarks.fit(
                new double[] {1, 50, 99}, List.of(new double[] {0, 5, 10}, new double[] {100, 180, 200}), 0, 1000);
        assertEquals(List.of(0.0, 650.0, 1000.0), fitted.values());
        assertEquals(List.of(1.0, 50.0, 99.0), fitted.percentilesOfImage());
        // An image on the standard scale stays as it is.
        assertEquals(650, fitted.mappingFrom(new double[] {0, 650, 1000}).applyAsDouble(650), 1e-12);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThrows(
                RadiomicsException.class,
                () -> apply(Normalisation.ZScore.over(NormalisationVoxels.REFERENCE), Optional.empty()));
        Volume flat = Volume.of(new double[10], GRID);
        assertThrows(
                RadiomicsException.class,
                () -> Normalisation.ZScore.over(NormalisationVoxels.IMAGE)
                        .apply(flat, Optional.empty(), Execution.sequential()));
        assertThrows(
                RadiomicsException.class,
                () -> apply(
                        new Normalisation.PercentileRange(NormalisationVoxels.IMAGE, 0, 20, 0, 1, false),
                        Optional.empty()));
        assertThrows(RadiomicsException.class, () -> new IntensityLandmarks(List.of(1.0, 1.0), List.of(0.0, 1.0)));
        assertThrows(
                RadiomicsException.class,
                () -> new Normalisation.PercentileRange(NormalisationVoxels.IMAGE, 5, 101, 0, 1, false));
        assertThrows(
                RadiomicsException.class,
                () -> new Normalisation.ZScore(NormalisationVoxels.IMAGE, OptionalDouble.of(0), 1, 0));
    }

    @RepeatedTest(50)
    void ranksAreThoseOfSortedValues(SplittableRandom random) {
        int count = 1 + random.nextInt(200);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double value = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-5, 6));
            // Many equal and many nearly equal values.
            values[i] = random.nextBoolean() ? Math.rint(value) + 0.0 : value;
        }
        long[] ranks = random.longs(7, 0, count).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] expected =
                Arrays.stream(ranks).mapToDouble(rank -> sorted[(int) rank]).toArray();
        double[] found = OrderStatistics.of(consumer -> Arrays.stream(values).forEach(consumer), ranks);
        assertArrayEquals(expected, found);
    }
}
