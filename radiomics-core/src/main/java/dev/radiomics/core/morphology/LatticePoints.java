package dev.radiomics.core.morphology;

import java.util.Arrays;

/** A growing list of points with whole-numbered coordinates. */
final class LatticePoints {
    private int[] coordinates = new int[96];
    private int count;

    /** Number of points. */
    int count() {
        return count;
    }

    /** Coordinate 0 (x), 1 (y) or 2 (z) of a point. */
    int at(int point, int axis) {
        return coordinates[3 * point + axis];
    }

    void add(int x, int y, int z) {
        if (3 * count == coordinates.length) {
            coordinates = Arrays.copyOf(coordinates, Math.multiplyExact(2, coordinates.length));
        }
        coordinates[3 * count] = x;
        coordinates[3 * count + 1] = y;
        coordinates[3 * count + 2] = z;
        count++;
    }

    void addAll(LatticePoints others) {
        for (int i = 0; i < others.count; i++) {
            add(others.at(i, 0), others.at(i, 1), others.at(i, 2));
        }
    }

    /** Removes the last point. */
    void removeLast() {
        count--;
    }
}
