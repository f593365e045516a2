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
            double[] ends = new double[2 * half + 1];
            box.slide(result.slice(z), scratch);
            for (int y = 0; y < image.ny(); y++) {
                box.slideRow(scratch[y], extended, ends, result.row(y, z));
            }
            free.add(scratch);
        });
        return result;
    }

    /**
     * Means along a line of rows. Windows are cut at every {@code 2 half + 1} voxels: each is the end of one block and the beginning of
     * the next, whose sums are built up voxel by voxel and never taken apart again. So a huge voxel spoils no window but its own, as
     * it would where a sum slides by adding and subtracting; and the mean of a constant is the constant.
     *
     * <p>Source: M. van Herk, A fast algorithm for local minimum and maximum filters on rectangular and octagonal kernels, Pattern
     * Recognition Letters 13 (1992) 517-521, here for sums.
     */
    private void slide(double[][] from, double[][] to) {
        int n = from.length;
        int window = 2 * half + 1;
        double scale = 1.0 / window;
        double[] outside = null;
        if (boundary.kind() == Boundary.Kind.CONSTANT) {
            outside = new double[from[0].length];
            Arrays.fill(outside, boundary.value());
        }
        double[][] ends = new double[window][from[0].length];
        double[] beginning = new double[from[0].length];
        for (int start = 0; start < n; start += window) {
            double[] last = row(from, start + half, n, outside);
            System.arraycopy(last, 0, ends[window - 1], 0, last.length);
            for (int j = window - 2; j >= 0; j--) {
                sum(row(from, start + j - half, n, outside), ends[j + 1], ends[j]);
            }
            Arrays.fill(beginning, 0);
            for (int j = 0; j < window && start + j < n; j++) {
                if (j > 0) {
                    sum(row(from, start + j + half, n, outside), beginning, beginning);
                }
                scaledSum(ends[j], beginning, scale, to[start + j]);
            }
        }
    }

    private double[] row(double[][] rows, int index, int n, double[] outside) {
        int source = boundary.source(index, n);
        return source < 0 ? outside : rows[source];
    }

    private static void sum(double[] a, double[] b, double[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = a[x] + b[x];
        }
    }

    private static void scaledSum(double[] a, double[] b, double scale, double[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = (a[x] + b[x]) * scale;
        }
    }

    /** As {@link #slide}, along a row. */
    private void slideRow(double[] from, double[] extended, double[] ends, double[] to) {
        VoxelGrid.extend(from, from.length, boundary, half, extended);
        int window = 2 * half + 1;
        double scale = 1.0 / window;
        for (int start = 0; start < to.length; start += window) {
            double end = 0;
            for (int j = window - 1; j >= 0; j--) {
                end += extended[start + j];
                ends[j] = end;
            }
            double beginning = 0;
            for (int j = 0; j < window && start + j < to.length; j++) {
                beginning += j > 0 ? extended[start + window + j - 1] : 0;
                to[start + j] = (ends[j] + beginning) * scale;
            }
        }
    }
}
