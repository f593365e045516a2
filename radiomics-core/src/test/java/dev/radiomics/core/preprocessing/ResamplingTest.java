package dev.radiomics.core.preprocessing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
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
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SeededRandom.class)
class ResamplingTest {
    private static final Execution ONE = Execution.sequential();

    private static Volume random(SplittableRandom random, GridSize size, Vector3 spacing) {
        return Volume.of(random.doubles(size.arrayLength(), -100, 100).toArray(), Geometry.of(size, spacing));
    }

    @Test
    void gridHasTheSizeOfTheStandardAndKeepsItsCentre() {
        Geometry old = Geometry.of(new GridSize(204, 201, 60), new Vector3(0.977, 0.977, 3));
        Volume volume = Volume.of(new float[old.size().arrayLength()], old);
        Geometry grid = Resampling.to(new Vector3(2, 2, 2), Interpolation.LINEAR)
                .apply(volume, ONE)
                .geometry();
        assertEquals(new GridSize(100, 99, 90), grid.size());
        Vector3 oldCentre = old.toWorld(203 / 2.0, 200 / 2.0, 59 / 2.0);
        Vector3 centre = grid.toWorld(99 / 2.0, 98 / 2.0, 89 / 2.0);
        assertEquals(0, oldCentre.minus(centre).norm(), 1e-9);
    }

    @Test
    void roundingOfHeadersAddsNoSample() {
        float spacing = 0.3f;
        Geometry old = Geometry.of(new GridSize(100, 1, 1), new Vector3(spacing, 1, 1));
        Volume volume = Volume.of(new float[100], old);
        GridSize size = Resampling.to(new Vector3(0.1, 0, 0), Interpolation.LINEAR)
                .apply(volume, ONE)
                .geometry()
                .size();
        assertEquals(300, size.x());
    }

    @RepeatedTest(10)
    void trilinearEqualsItsDefinition(SplittableRandom random) {
        Volume volume = random(random, new GridSize(5, 4, 3), new Vector3(1, 1.5, 2));
        Volume resampled =
                Resampling.to(new Vector3(0.7, 0.9, 1.3), Interpolation.LINEAR).apply(volume, ONE);
        GridSize size = resampled.geometry().size();
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                for (int x = 0; x < size.x(); x++) {
                    Vector3 at = volume.geometry().toIndex(resampled.geometry().toWorld(x, y, z));
                    assertEquals(trilinear(volume, at), resampled.valueAt(x, y, z), 1e-4);
                }
            }
        }
    }

    private static double trilinear(Volume volume, Vector3 at) {
        GridSize size = volume.geometry().size();
        double sum = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                for (int x = 0; x < size.x(); x++) {
                    sum += hat(at.x(), x, size.x())
                            * hat(at.y(), y, size.y())
                            * hat(at.z(), z, size.z())
                            * volume.valueAt(x, y, z);
                }
            }
        }
        return sum;
    }

    private static double hat(double position, int sample, int length) {
        double clamped = Math.min(Math.max(position, 0), length - 1);
        return Math.max(0, 1 - Math.abs(clamped - sample));
    }

    @RepeatedTest(5)
    void cubicSplinePassesThroughTheSamples(SplittableRandom random) {
        Volume volume = random(random, new GridSize(7, 6, 5), new Vector3(3, 3, 3));
        // A third of the spacing puts every third new sample on an old one.
        Volume resampled =
                Resampling.to(new Vector3(1, 1, 1), Interpolation.CUBIC).apply(volume, ONE);
        for (int z = 0; z < 5; z++) {
            for (int y = 0; y < 6; y++) {
                for (int x = 0; x < 7; x++) {
                    assertEquals(volume.valueAt(x, y, z), resampled.valueAt(3 * x + 1, 3 * y + 1, 3 * z + 1), 1e-4);
                }
            }
        }
    }

    @Test
    void cubicSplineReproducesACubicAwayFromTheEdges() {
        double[] line = new double[80];
        for (int i = 0; i < line.length; i++) {
            line[i] = cubic(i);
        }
        Volume volume = Volume.of(line, Geometry.of(new GridSize(80, 1, 1), new Vector3(1, 1, 1)));
        Volume resampled =
                Resampling.to(new Vector3(0.5, 0, 0), Interpolation.CUBIC).apply(volume, ONE);
        for (int i = 60; i < 100; i++) {
            double at = volume.geometry()
                    .toIndex(resampled.geometry().toWorld(i, 0, 0))
                    .x();
            assertEquals(cubic(at), resampled.valueAt(i, 0, 0), 1e-3);
        }
    }

    private static double cubic(double x) {
        double t = (x - 40) / 10;
        return 2 * t * t * t - t * t + 3 * t - 7;
    }

    @RepeatedTest(3)
    void anAxisThatKeepsItsSpacingKeepsItsSamples(SplittableRandom random) {
        Volume volume = random(random, new GridSize(9, 8, 7), new Vector3(1, 1, 3));
        // The centre stays, and an odd factor puts every third new sample on an old one: the others lie between samples
        // in x alone.
        Volume resampled =
                Resampling.to(new Vector3(1 / 3.0, 1, 0), Interpolation.CUBIC).apply(volume, ONE);
        assertEquals(new GridSize(27, 8, 7), resampled.geometry().size());
        for (int z = 0; z < 7; z++) {
            for (int y = 0; y < 8; y++) {
                for (int x = 0; x < 9; x++) {
                    assertEquals(volume.valueAt(x, y, z), resampled.valueAt(3 * x + 1, y, z), 1e-9);
                }
            }
        }
    }

    @Test
    void maskIsKeptFromOneHalfOn() {
        Geometry old = Geometry.of(new GridSize(4, 1, 1), new Vector3(1, 1, 1));
        Mask mask = Mask.of(new boolean[] {false, true, false, false}, old);
        // New samples at -0.25, 0.25, 0.75, 1.25, 1.75, 2.25, ...: those at 0.75 and 1.25 hold three quarters.
        Mask resampled =
                Resampling.to(new Vector3(0.5, 0, 0), Interpolation.LINEAR).apply(mask, ONE);
        assertArrayEquals(new boolean[] {false, false, true, true, false, false, false, false}, resampled.toArray());
        // New samples at 0.5 and 2.5: the first holds exactly one half.
        Mask halved = Resampling.to(new Vector3(2, 0, 0), Interpolation.LINEAR).apply(mask, ONE);
        assertArrayEquals(new boolean[] {true, false}, halved.toArray());
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void nanDoesNotSpread(Interpolation interpolation) {
        GridSize size = new GridSize(9, 9, 9);
        double[] values = new double[size.arrayLength()];
        Arrays.fill(values, 5);
        values[0] = Double.NaN;
        values[4 + 9 * (4 + 9 * 4)] = Double.POSITIVE_INFINITY;
        Volume volume = Volume.of(values, Geometry.of(size, new Vector3(1, 1, 1)));
        double[] resampled = Resampling.to(new Vector3(0.5, 0.5, 0.5), interpolation)
                .apply(volume, ONE)
                .toArray();
        int missing = 0;
        for (double value : resampled) {
            if (Double.isNaN(value)) {
                missing++;
            } else {
                assertEquals(5, value, 1e-5);
            }
        }
        // Around each of the two voxels only samples with more than half of their weight from it are lost.
        assertTrue(missing > 0 && missing <= 16, "missing " + missing);
    }

    @RepeatedTest(3)
    void sameBitsOnAnyNumberOfThreads(SplittableRandom random) {
        Volume volume = random(random, new GridSize(13, 11, 9), new Vector3(1, 1, 2));
        Resampling resampling = Resampling.to(new Vector3(0.8, 0.8, 0.8), Interpolation.CUBIC);
        double[] one = resampling.apply(volume, ONE).toArray();
        try (Execution three = Execution.of(3, () -> false)) {
            assertArrayEquals(one, resampling.apply(volume, three).toArray());
        }
    }

    @Test
    void sameSpacingChangesNothing() {
        Volume volume = Volume.of(new float[] {1, 2}, Geometry.of(new GridSize(2, 1, 1), new Vector3(1, 2, 3)));
        assertSame(
                volume, Resampling.to(new Vector3(1, 0, 3), Interpolation.CUBIC).apply(volume, ONE));
    }

    @Test
    void impossibleSpacingsAreRefused() {
        assertThrows(RadiomicsException.class, () -> Resampling.to(new Vector3(-1, 1, 1), Interpolation.LINEAR));
        assertThrows(
                RadiomicsException.class, () -> Resampling.to(new Vector3(Double.NaN, 1, 1), Interpolation.LINEAR));
        Volume volume = Volume.of(new float[1000], Geometry.of(new GridSize(10, 10, 10), new Vector3(1, 1, 1)));
        assertThrows(
                RadiomicsException.class,
                () -> Resampling.to(new Vector3(1e-3, 1e-3, 1e-3), Interpolation.LINEAR)
                        .apply(volume, ONE));
    }

    @Test
    void aMaskOnAnotherGridIsBroughtToTheImage() {
        Geometry fine = Geometry.of(new GridSize(8, 8, 8), new Vector3(1, 1, 1));
        boolean[] inside = new boolean[512];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = i % 8 >= 4;
        }
        Geometry coarse =
                new Geometry(new GridSize(4, 4, 4), new Vector3(2, 2, 2), new Vector3(0.5, 0.5, 0.5), fine.direction());
        Mask aligned = MaskAlignment.toGrid(Mask.of(inside, fine), coarse, ONE);
        assertEquals(coarse, aligned.geometry());
        assertEquals(32, aligned.voxelCount());
        assertTrue(aligned.contains(2, 0, 0));
        assertFalse(aligned.contains(1, 3, 3));
        assertEquals(1, aligned.notes().size());
    }
}
