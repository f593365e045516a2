package dev.radiomics.io.dicom.contour;

import java.util.Arrays;

/** A closed polygon in the plane of a slice, in voxel indices; the last corner is joined to the first. */
final class Polygon {
    private final double[] x;
    private final double[] y;

    Polygon(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    int corners() {
        return x.length;
    }

    double x(int corner) {
        return x[corner];
    }

    double y(int corner) {
        return y[corner];
    }

    /** The corner that follows. */
    int next(int corner) {
        return corner + 1 == x.length ? 0 : corner + 1;
    }

    /** Whether a voxel centre of a grid of this size could lie inside. */
    boolean reaches(int sizeX, int sizeY) {
        return overlaps(x, sizeX) && overlaps(y, sizeY);
    }

    private static boolean overlaps(double[] values, int size) {
        return Arrays.stream(values).max().orElse(-1) >= 0
                && Arrays.stream(values).min().orElse(size) <= size - 1;
    }

    /** Whether a corner lies beyond the edge of the outermost voxels. */
    boolean leaves(int sizeX, int sizeY) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] < -0.5 || y[i] < -0.5 || x[i] > sizeX - 0.5 || y[i] > sizeY - 0.5) {
                return true;
            }
        }
        return false;
    }

    boolean hasSameCorners(Polygon other) {
        return Arrays.equals(x, other.x) && Arrays.equals(y, other.y);
    }
}
