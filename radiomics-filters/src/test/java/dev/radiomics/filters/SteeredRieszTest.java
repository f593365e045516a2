package dev.radiomics.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.filters.grid.Dimensions;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Alignment by the structure tensor, on images of odd size, where the frequency grid is exact. */
@ExtendWith(SeededRandom.class)
class SteeredRieszTest {
    private static final int SIDE = 27;
    private static final Vector3 SPACING = new Vector3(1, 1, 1);

    private static Volume wave(int kx, int ky, int kz) {
        return ConvolutionalPhantoms.of(
                new GridSize(SIDE, SIDE, kz == 0 ? 1 : SIDE),
                SPACING,
                (x, y, z) -> Math.cos(2 * Math.PI * (kx * x + ky * y + kz * z) / SIDE));
    }

    private static RieszTransform riesz(Dimensions dimensions, int... order) {
        return RieszTransform.of(SimoncelliWavelet.of(1, dimensions), order);
    }

    /** Lines in an oblique direction: all of the second order lies across them, none along them. */
    @Test
    void followsObliqueLines() {
        double[] band =
                SimoncelliWavelet.of(1, Dimensions.THREE).apply(wave(3, 2, 1)).toArray();
        double[] across =
                riesz(Dimensions.THREE, 2, 0, 0).steered(2).apply(wave(3, 2, 1)).toArray();
        double[] along =
                riesz(Dimensions.THREE, 0, 2, 0).steered(2).apply(wave(3, 2, 1)).toArray();
        for (int i = 0; i < band.length; i++) {
            assertEquals(-band[i], across[i], 1e-9);
            assertEquals(0, along[i], 1e-9);
        }
    }

    @Test
    void followsObliqueLinesInSlices() {
        double[] band =
                SimoncelliWavelet.of(1, Dimensions.TWO).apply(wave(2, -5, 0)).toArray();
        double[] across =
                riesz(Dimensions.TWO, 2, 0).steered(2).apply(wave(2, -5, 0)).toArray();
        for (int i = 0; i < band.length; i++) {
            assertEquals(-band[i], across[i], 1e-9);
        }
    }

    /** The first order points across the lines with a sign of its own: its value is the length of the first-order vector. */
    @Test
    void firstOrderIsTheLengthOfTheFirstOrderVector() {
        Volume image = wave(4, 3, 2);
        double[] x = riesz(Dimensions.THREE, 1, 0, 0).apply(image).toArray();
        double[] y = riesz(Dimensions.THREE, 0, 1, 0).apply(image).toArray();
        double[] z = riesz(Dimensions.THREE, 0, 0, 1).apply(image).toArray();
        double[] steered =
                riesz(Dimensions.THREE, 1, 0, 0).steered(1.5).apply(image).toArray();
        for (int i = 0; i < steered.length; i++) {
            assertEquals(Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i]), steered[i], 1e-9);
        }
    }

    /** Turning the image by 90 degrees about each axis turns the map. */
    @Test
    void turnsWithTheImage(SplittableRandom random) {
        Volume image = SeparableFiltersTest.random(random, 9, 9, 9, 1);
        for (int[] order : new int[][] {{1, 0, 0}, {0, 2, 0}, {1, 1, 0}, {0, 1, 2}}) {
            RieszTransform filter = riesz(Dimensions.THREE, order).steered(1);
            for (int axis = 0; axis < 3; axis++) {
                double[] expected = turned(filter.apply(image), axis).toArray();
                assertArrayEquals(expected, filter.apply(turned(image, axis)).toArray(), 1e-8, List.of(axis) + "");
            }
        }
    }

    private static Volume turned(Volume image, int axis) {
        int last = image.geometry().size().x() - 1;
        return ConvolutionalPhantoms.of(image.geometry().size(), SPACING, (x, y, z) -> switch (axis) {
            case 0 -> image.valueAt(x, z, last - y);
            case 1 -> image.valueAt(last - z, y, x);
            default -> image.valueAt(y, last - x, z);
        });
    }
}
