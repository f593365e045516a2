package dev.radiomics.filters.kernel;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.RowMath;
import dev.radiomics.filters.grid.VoxelGrid;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The mean over a cubic (square) window, by running sums: the cost does not depend on the size of the window. */
public final class BoxAverage {
    private final int half;
    private final Boundary boundary;

    private BoxAverage(int half, Boundary boundary) {
        this.half = half;
        this.boundary = boundary;
    }

    /**
     * The map of means.
     *
     * @param half the window has {@code 2 half + 1} voxels along each axis
     * @param absolute whether the mean is that of the absolute values
     */
    public static VoxelGrid apply(
            VoxelGrid image,
            int half,
            Dimensions dimensions,
            Boundary boundary,
            boolean absolute,
            Execution execution) {
        BoxAverage box = new BoxAverage(half, boundary);
        VoxelGrid result = image.likeThis(execution);
        execution.forEach(image.ny(), y -> {
            double[][] from = image.sheet(y);
            if (absolute) {
                for (int z = 0; z < from.length; z++) {
                    double[] positive = new double[image.nx()];
                    RowMath.absolute(positive, from[z]);
                    from[z] = positive;
                }
            }
            if (dimensions == Dimensions.THREE) {
                box.slide(from, result.sheet(y));
            } else {
                for (int z = 0; z < from.length; z++) {
                    System.arraycopy(from[z], 0, result.row(y, z), 0, image.nx());
                }
            }
        });
        ConcurrentLinkedQueue<double[][]> free = new ConcurrentLinkedQueue<>();
        execution.forEach(image.nz(), z -> {
            double[][] reused = free.poll();
            double[][] scratch = reused == null ? new double[image.ny()][image.nx()] : reused;
            double[] extended = new double[image.nx() + 2 * half];
            box.slide(result.slice(z), scratch);
            for (int y = 0; y < image.ny(); y++) {
                box.slideRow(scratch[y], extended, result.row(y, z));
            }
            free.add(scratch);
        });
        return result;
    }

    /** Means along a line of rows; exact for the constant boundary since the mean of a constant is the constant. */
    private void slide(double[][] from, double[][] to) {
        int n = from.length;
        double[] outside = null;
        if (boundary.kind() == Boundary.Kind.CONSTANT) {
            outside = new double[from[0].length];
            Arrays.fill(outside, boundary.value());
        }
        double[] sum = new double[from[0].length];
        for (int m = -half; m <= half; m++) {
            RowMath.add(sum, row(from, m, n, outside), 1);
        }
        double scale = 1.0 / (2 * half + 1);
        RowMath.scale(to[0], sum, scale);
        for (int k = 1; k < n; k++) {
            move(sum, row(from, k + half, n, outside), row(from, k - half - 1, n, outside), to[k], scale);
        }
    }

    private double[] row(double[][] rows, int index, int n, double[] outside) {
        int source = boundary.source(index, n);
        return source < 0 ? outside : rows[source];
    }

    private static void move(double[] sum, double[] enters, double[] leaves, double[] to, double scale) {
        for (int x = 0; x < sum.length; x++) {
            double moved = sum[x] + (enters[x] - leaves[x]);
            sum[x] = moved;
            to[x] = moved * scale;
        }
    }

    private void slideRow(double[] from, double[] extended, double[] to) {
        VoxelGrid.extend(from, from.length, boundary, half, extended);
        double sum = 0;
        for (int i = 0; i <= 2 * half; i++) {
            sum += extended[i];
        }
        double scale = 1.0 / (2 * half + 1);
        to[0] = sum * scale;
        for (int x = 1; x < to.length; x++) {
            sum += extended[x + 2 * half] - extended[x - 1];
            to[x] = sum * scale;
        }
    }
}
