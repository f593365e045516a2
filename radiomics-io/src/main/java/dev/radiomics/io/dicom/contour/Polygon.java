package dev.radiomics.io.dicom.contour;

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

    /** Whether a corner lies beyond the edge of the outermost voxels. */
    boolean leaves(int sizeX, int sizeY) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] < -0.5 || y[i] < -0.5 || x[i] > sizeX - 0.5 || y[i] > sizeY - 0.5) {
                return true;
            }
        }
        return false;
    }
}
