package dev.radiomics.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import org.junit.jupiter.api.Test;

class GeometryTest {
    private static final double C = Math.cos(0.3);
    private static final double S = Math.sin(0.3);
    private static final Direction OBLIQUE =
            new Direction(new Vector3(C, S, 0), new Vector3(-S, C, 0), new Vector3(0, 0, -1));
    private static final Geometry GRID =
            new Geometry(new GridSize(4, 5, 6), new Vector3(0.5, 2, 3), new Vector3(10, -20, 30), OBLIQUE);

    @Test
    void indexAndWorldAreInverse() {
        Vector3 world = GRID.toWorld(1.5, 2, 4);
        Vector3 index = GRID.toIndex(world);
        assertEquals(1.5, index.x(), 1e-12);
        assertEquals(2, index.y(), 1e-12);
        assertEquals(4, index.z(), 1e-12);
        assertEquals(30 - 12, world.z(), 1e-12);
        assertEquals(10 + 0.75 * C - 4 * S, world.x(), 1e-12);
    }

    @Test
    void croppingKeepsWorldPositions() {
        Geometry cropped = GRID.cropped(new Box(1, 2, 3, new GridSize(2, 2, 2)));
        assertEquals(0, GRID.toWorld(2, 3, 4).minus(cropped.toWorld(1, 1, 1)).norm(), 1e-12);
    }

    @Test
    void headerRoundingMatchesAndAShiftDoesNot() {
        Geometry rounded = new Geometry(GRID.size(), new Vector3(0.50001, 2, 3), new Vector3(10.01, -20, 30), OBLIQUE);
        assertTrue(GRID.matches(rounded));
        Geometry shifted = new Geometry(GRID.size(), GRID.spacingMm(), new Vector3(10.5, -20, 30), OBLIQUE);
        assertFalse(GRID.matches(shifted));
    }

    @Test
    void mismatchShowsBothGeometries() {
        Geometry other = Geometry.of(new GridSize(4, 5, 7), new Vector3(0.5, 2, 3));
        GeometryMismatchException error = assertThrows(GeometryMismatchException.class, () -> GRID.requireMatch(other));
        assertTrue(error.getMessage().contains(GRID.toString()), error.getMessage());
        assertTrue(error.getMessage().contains(other.toString()), error.getMessage());
        assertTrue(error.getMessage().contains("size 4 x 5 x 6 against 4 x 5 x 7"), error.getMessage());
    }

    @Test
    void impossibleGeometriesAreRefused() {
        GridSize size = new GridSize(1, 1, 1);
        assertThrows(RadiomicsException.class, () -> new GridSize(1, 0, 1));
        assertThrows(RadiomicsException.class, () -> Geometry.of(size, new Vector3(1, 0, 1)));
        assertThrows(RadiomicsException.class, () -> Geometry.of(size, new Vector3(1, -1, 1)));
        assertThrows(RadiomicsException.class, () -> Geometry.of(size, new Vector3(1, Double.NaN, 1)));
        assertThrows(
                RadiomicsException.class,
                () -> new Direction(new Vector3(1, 0, 0), new Vector3(0.1, 1, 0), new Vector3(0, 0, 1)));
        assertThrows(RadiomicsException.class, () -> new GridSize(100_000, 100_000, 100).arrayLength());
    }
}
