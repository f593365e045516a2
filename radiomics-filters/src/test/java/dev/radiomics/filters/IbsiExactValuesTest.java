package dev.radiomics.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Volume;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Values of IBSI 2 phase 1 maps that can be stated, on phantoms made in code: these tests need no data folder. */
class IbsiExactValuesTest {
    private static final int CENTRE = 31;
    private static final double BRIGHT = 255;

    private static Volume map(String id, Volume phantom) {
        return FilterPresets.of("ibsi-2-phase1-" + id).apply(phantom);
    }

    @Test
    void meanOfAnImpulseIsItsWindow() {
        Volume map = map("1.b.1", ConvolutionalPhantoms.impulse());
        for (int x = 20; x < 43; x++) {
            double expected = Math.abs(x - CENTRE) <= 7 ? BRIGHT / 225 : 0;
            assertEquals(expected, map.valueAt(x, CENTRE + 7, CENTRE), 1e-12);
            assertEquals(0, map.valueAt(x, CENTRE, CENTRE + 1), 1e-12, "slices do not mix in 2d");
        }
    }

    /** The hardest reference: all values within 0.0378 of 127.5. */
    @Test
    void meanOfThePeriodicCheckerboardIsNearlyFlat() {
        double[] values = map("1.a.3", ConvolutionalPhantoms.checkerboard()).toArray();
        double lowest = Arrays.stream(values).min().orElseThrow();
        double highest = Arrays.stream(values).max().orElseThrow();
        // A window of 15 of a period of 16 has 8 or 7 of one kind along each axis: the parts differ by (1/15)^3.
        assertEquals(127.5 - 127.5 / 3375, lowest, 1e-10);
        assertEquals(127.5 + 127.5 / 3375, highest, 1e-10);
    }

    @Test
    void laplacianOfGaussianOfAnImpulse() {
        double sigma = 1.5;
        double peak = -3 / (sigma * sigma) * Math.pow(1 / (Math.sqrt(2 * Math.PI) * sigma), 3) * BRIGHT;
        assertEquals(-6.396, peak, 5e-4);
        Volume map = map("2.a", ConvolutionalPhantoms.impulse());
        assertEquals(peak, map.valueAt(CENTRE, CENTRE, CENTRE), 1e-12);
        assertTrue(map.valueAt(CENTRE + 6, CENTRE + 6, CENTRE + 6) > 0, "the support is a cube, not a ball");
        assertEquals(0, map.valueAt(CENTRE + 7, CENTRE, CENTRE));
    }

    @Test
    void lawsOfAnImpulseIsItsKernel() {
        double unit = BRIGHT * 6 / Math.sqrt(70) * 2 / Math.sqrt(6) / Math.sqrt(10);
        double[] row = {-1, -2, 0, 2, 1};
        double[] published = {-47.217, -94.434, 0, 94.434, 47.217};
        Volume map = map("3.a.1", ConvolutionalPhantoms.impulse());
        for (int i = 0; i < 5; i++) {
            assertEquals(published[i], unit * row[i], 5e-4);
            assertEquals(unit * row[i], map.valueAt(CENTRE - 2 + i, CENTRE, CENTRE), 1e-10);
        }
    }

    @Test
    void gaborOfAnImpulseIsItsEnvelope() {
        Volume map = map("4.a.1", ConvolutionalPhantoms.impulse());
        assertEquals(BRIGHT, map.valueAt(CENTRE, CENTRE, CENTRE), 1e-9);
        double u = 3 * Math.cos(Math.PI / 3) - 2 * Math.sin(Math.PI / 3);
        double v = -3 * Math.sin(Math.PI / 3) - 2 * Math.cos(Math.PI / 3);
        assertEquals(
                BRIGHT * Math.exp(-(u * u + 0.25 * v * v) / 50), map.valueAt(CENTRE + 3, CENTRE - 2, CENTRE), 1e-9);
    }

    @Test
    void waveletsHaveTheirSupportAndGain() {
        Volume map = map("5.a.1", ConvolutionalPhantoms.impulse());
        for (int i = 27; i < 36; i++) {
            boolean inside = i >= 29 && i <= 32;
            assertEquals(inside, Math.abs(map.valueAt(i, CENTRE, CENTRE)) > 1e-9, "x " + i);
            assertEquals(inside, Math.abs(map.valueAt(CENTRE, i, CENTRE)) > 1e-9, "y " + i);
            assertEquals(inside, Math.abs(map.valueAt(CENTRE, CENTRE, i)) > 1e-9, "z " + i);
        }
        double highest = Arrays.stream(
                        map("7.a.1", ConvolutionalPhantoms.checkerboard()).toArray())
                .max()
                .orElseThrow();
        assertEquals(BRIGHT * 8, highest, 1e-9, "no normalisation between levels");
    }

    @Test
    void rieszTransformIsOddAlongX() {
        Volume map = map("9.a", ConvolutionalPhantoms.impulse());
        assertEquals(2.311, map.valueAt(CENTRE - 1, CENTRE, CENTRE), 1e-3);
        assertEquals(-2.311, map.valueAt(CENTRE + 1, CENTRE, CENTRE), 1e-3);
        assertEquals(0, map.valueAt(CENTRE, CENTRE + 1, CENTRE), 0.02 * 2.311, "half-bin grid: small, not 0");
    }

    /** Values x + y + z on unequal sides: indices are not exchanged anywhere. */
    @Test
    void axesKeepTheirOrder() {
        Volume phantom = ConvolutionalPhantoms.orientation();
        for (String name : new String[] {"mean:size=5:3d:nearest", "mean:size=5:2d:nearest"}) {
            Volume map = Filters.parse(name).apply(phantom);
            assertEquals(4 + 20 + 50, map.valueAt(4, 20, 50), 1e-10, name);
            assertEquals(29 + 45 + 3, map.valueAt(29, 45, 3), 1e-10, name);
        }
        // At the last x the nearest voxel repeats: (29 + 30 + 31 + 31 + 31) / 5 = 30.4.
        assertEquals(
                30.4 + 20 + 50,
                Filters.parse("mean:size=5:3d:nearest").apply(phantom).valueAt(31, 20, 50),
                1e-10);
        Volume flat = Filters.parse("log:sigma=3mm:3d:mirror").apply(phantom);
        Volume pattern = Filters.parse("gradient:3d:nearest").apply(phantom);
        assertEquals(Math.sqrt(3) / 2, pattern.valueAt(10, 40, 60), 1e-12, "slope of 1 per voxel of 2 mm");
        assertEquals(phantom.geometry(), flat.geometry());
    }
}
