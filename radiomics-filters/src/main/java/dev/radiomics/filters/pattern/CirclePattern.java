package dev.radiomics.filters.pattern;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.VoxelGrid;

/**
 * Uniform local binary patterns of the points on a circle (Ojala, Pietikäinen and Mäenpää, IEEE TPAMI 24, 2002), as scikit-image
 * has them: point p lies at {@code (column + R cos(2 pi p/P), row - R sin(2 pi p/P))}, offsets rounded to five decimals, with
 * bilinear interpolation. The value is the number of points not below the centre if the sequence of P points changes at most
 * twice from one to the next, P + 1 otherwise. The step from the last point to the first is not counted, as there.
 */
public final class CirclePattern {
    private static final double ROUNDING = 1e5;

    private final int points;
    private final int margin;
    private final int[] rowBelow;
    private final int[] rowAbove;
    private final int[] columnBelow;
    private final int[] columnAbove;
    private final double[] rowPart;
    private final double[] columnPart;

    /**
     * The points.
     *
     * @param radius in voxels
     */
    public CirclePattern(double radius, int points) {
        this.points = points;
        this.margin = (int) Math.ceil(radius) + 1;
        rowBelow = new int[points];
        rowAbove = new int[points];
        columnBelow = new int[points];
        columnAbove = new int[points];
        rowPart = new double[points];
        columnPart = new double[points];
        for (int p = 0; p < points; p++) {
            double angle = 2 * Math.PI * p / points;
            double row = Math.rint(-radius * Math.sin(angle) * ROUNDING) / ROUNDING;
            double column = Math.rint(radius * Math.cos(angle) * ROUNDING) / ROUNDING;
            rowBelow[p] = (int) Math.floor(row);
            rowAbove[p] = (int) Math.ceil(row);
            rowPart[p] = row;
            columnBelow[p] = (int) Math.floor(column);
            columnAbove[p] = (int) Math.ceil(column);
            columnPart[p] = column;
        }
    }

    /** The patterns, slice by slice. */
    public VoxelGrid apply(VoxelGrid image, Boundary boundary, Execution execution) {
        VoxelGrid extended = image.padded(margin, Dimensions.TWO, boundary, execution);
        VoxelGrid result = image.likeThis(execution);
        execution.forEach(image.nz(), z -> {
            double[][] slice = extended.slice(z);
            for (int y = 0; y < image.ny(); y++) {
                double[] row = result.row(y, z);
                for (int x = 0; x < row.length; x++) {
                    row[x] = pattern(slice, y, x);
                }
            }
        });
        return result;
    }

    private int pattern(double[][] slice, int y, int x) {
        double centre = slice[y + margin][x + margin];
        int count = 0;
        int changes = 0;
        boolean before = false;
        for (int p = 0; p < points; p++) {
            boolean notBelow = sample(slice, y, x, p) - centre >= 0;
            count += notBelow ? 1 : 0;
            changes += p > 0 && notBelow != before ? 1 : 0;
            before = notBelow;
        }
        return changes <= 2 ? count : points + 1;
    }

    /** The fractions are those of the position in the image, not of the offset: the rounding is part of the comparison. */
    private double sample(double[][] slice, int y, int x, int p) {
        double[] below = slice[y + margin + rowBelow[p]];
        double[] above = slice[y + margin + rowAbove[p]];
        int left = x + margin + columnBelow[p];
        int right = x + margin + columnAbove[p];
        double dr = (y + rowPart[p]) - (y + rowBelow[p]);
        double dc = (x + columnPart[p]) - (x + columnBelow[p]);
        double top = (1 - dc) * below[left] + dc * below[right];
        double bottom = (1 - dc) * above[left] + dc * above[right];
        return (1 - dr) * top + dr * bottom;
    }
}
