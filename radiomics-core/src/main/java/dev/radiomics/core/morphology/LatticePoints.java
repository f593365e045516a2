package dev.radiomics.core.morphology;

import dev.radiomics.core.image.Vector3;
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

    /**
     * The largest distance in mm between two of the points, 0 for one point; O(count^2).
     *
     * @param stepMm the lattice constant along each axis
     */
    double diameter(Vector3 stepMm) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double x = (at(i, 0) - at(j, 0)) * stepMm.x();
                double y = (at(i, 1) - at(j, 1)) * stepMm.y();
                double z = (at(i, 2) - at(j, 2)) * stepMm.z();
                largest = Math.max(largest, x * x + y * y + z * z);
            }
        }
        return Math.sqrt(largest);
    }

    /** Removes the last point. */
    void removeLast() {
        count--;
    }
}
