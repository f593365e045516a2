package dev.radiomics.io.dicom.contour;

import java.util.Arrays;
import java.util.List;

/**
 * Fills the polygons of one slice: voxels whose centres lie inside by the even-odd rule over all polygons, or on an edge.
 *
 * <p>Linear in the rows that the edges cross, plus the voxels of these rows; memory is a slice, whatever the number of corners.
 */
final class PolygonFill {
    /** A centre this near to an edge, in pixels, lies on it: more than the rounding of coordinates written as text. */
    static final double ON_EDGE = 1e-5;

    private final int sizeX;
    private final int sizeY;
    private final boolean[] inside;
    private final int offset;

    /** For each row that edges cross, whether an odd number of them do between a voxel centre and the one before it. */
    private final boolean[][] crossings;

    private PolygonFill(int sizeX, int sizeY, boolean[] inside, int offset) {
        this.sizeX = sizeX;
        this.sizeY = sizeY;
        this.inside = inside;
        this.offset = offset;
        this.crossings = new boolean[sizeY][];
    }

    /**
     * Sets the voxels of the polygons.
     *
     * @param inside voxels, x fastest; the slice begins at the offset
     */
    static void fill(List<Polygon> polygons, int sizeX, int sizeY, boolean[] inside, int offset) {
        PolygonFill fill = new PolygonFill(sizeX, sizeY, inside, offset);
        for (Polygon polygon : polygons) {
            for (int i = 0; i < polygon.corners(); i++) {
                int j = polygon.next(i);
                fill.addCrossings(polygon.x(i), polygon.y(i), polygon.x(j), polygon.y(j));
                fill.markEdge(polygon.x(i), polygon.y(i), polygon.x(j), polygon.y(j));
            }
        }
        fill.fillBetweenCrossings();
    }

    /** An edge crosses a row when one end lies on it or above and the other below, so that a corner counts once. */
    private void addCrossings(double x0, double y0, double x1, double y1) {
        int first = (int) Math.max(0, Math.ceil(Math.min(y0, y1)));
        int end = (int) Math.min(sizeY, Math.ceil(Math.max(y0, y1)));
        for (int row = first; row < end; row++) {
            double x = x0 + (row - y0) * (x1 - x0) / (y1 - y0);
            if (crossings[row] == null) {
                crossings[row] = new boolean[sizeX];
            }
            if (x <= sizeX - 1) {
                crossings[row][(int) Math.max(0, Math.ceil(x))] ^= true;
            }
        }
    }

    private void fillBetweenCrossings() {
        for (int row = 0; row < sizeY; row++) {
            boolean odd = false;
            for (int x = 0; crossings[row] != null && x < sizeX; x++) {
                odd ^= crossings[row][x];
                inside[offset + row * sizeX + x] |= odd;
            }
        }
    }

    /** Sets the voxels whose centres lie on an edge. */
    private void markEdge(double x0, double y0, double x1, double y1) {
        int first = (int) Math.max(0, Math.ceil(Math.min(y0, y1) - ON_EDGE));
        int last = (int) Math.min(sizeY - 1, Math.floor(Math.max(y0, y1) + ON_EDGE));
        for (int row = first; row <= last; row++) {
            // The part of the edge that runs so near to the row.
            double from = along(row - ON_EDGE, x0, y0, x1, y1);
            double to = along(row + ON_EDGE, x0, y0, x1, y1);
            if (Math.abs(y1 - y0) <= ON_EDGE) {
                from = x0;
                to = x1;
            }
            set(row, Math.ceil(Math.min(from, to) - ON_EDGE), Math.floor(Math.max(from, to) + ON_EDGE));
        }
    }

    /** Where an edge has a y, or its end that is nearest to it. */
    private static double along(double y, double x0, double y0, double x1, double y1) {
        double part = (y - y0) / (y1 - y0);
        return x0 + Math.max(0, Math.min(1, part)) * (x1 - x0);
    }

    private void set(int row, double from, double to) {
        int first = (int) Math.max(0, from);
        int end = (int) Math.min(sizeX - 1.0, to) + 1;
        if (first < end && to >= 0) {
            Arrays.fill(inside, offset + row * sizeX + first, offset + row * sizeX + end, true);
        }
    }
}
