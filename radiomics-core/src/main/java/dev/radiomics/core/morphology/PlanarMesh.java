package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;

/**
 * The marching squares outline of a binary mask of one slice at iso-level 0.5, the mask surrounded by zeros.
 *
 * <p>A square has its corners at the centres of four pixels. The outline cuts each edge between a corner inside and one outside in its
 * middle; where two corners across a diagonal are inside, it keeps them apart, as the surface of {@link SurfaceMesh} does. So the outline is
 * never built: squares are counted by case, and area and perimeter follow from the counts. O(pixels).
 *
 * @param area mm^2
 * @param perimeter mm, holes included
 */
record PlanarMesh(double area, double perimeter) {

    /** Area and perimeter of the outline of a mask (x fastest). */
    static PlanarMesh of(boolean[] mask, GridSize size, Vector3 spacingMm, Execution execution) {
        long[] counts = new long[16];
        for (int y = -1; y < size.y(); y++) {
            execution.checkCancelled();
            countRow(mask, size, y, counts);
        }
        double x = spacingMm.x();
        double y = spacingMm.y();
        long oneInside = counts[1] + counts[2] + counts[4] + counts[8];
        long oneOutside = counts[7] + counts[11] + counts[13] + counts[14];
        long diagonal = counts[6] + counts[9];
        long alongX = counts[5] + counts[10];
        long alongY = counts[3] + counts[12];
        long eighths = oneInside + 2 * diagonal + 4 * (alongX + alongY) + 7 * oneOutside + 8 * counts[15];
        long cutCorners = oneInside + 2 * diagonal + oneOutside;
        return new PlanarMesh(
                eighths / 8.0 * (x * y), alongX * x + alongY * y + cutCorners / 2.0 * Math.sqrt(x * x + y * y));
    }

    /**
     * Counts the squares between rows y and y + 1 by case: 1 for the corner at x in row y, 2 for that in row y + 1, 4 and 8 for those at
     * x + 1. Rows outside the mask are empty.
     */
    private static void countRow(boolean[] mask, GridSize size, int y, long[] counts) {
        int width = size.x();
        int previous = 0;
        for (int x = 0; x < width; x++) {
            int column = 0;
            if (y >= 0 && mask[y * width + x]) {
                column |= 1;
            }
            if (y + 1 < size.y() && mask[(y + 1) * width + x]) {
                column |= 2;
            }
            counts[previous | column << 2]++;
            previous = column;
        }
        counts[previous]++;
    }
}
