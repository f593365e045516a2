package dev.radiomics.filters.grid;

import java.util.Arrays;

/**
 * Arithmetic on whole rows. Every loop is small enough for the compiler to unroll it to full vector width (a body with eight rows
 * is not) and all rows start at index 0; see {@link VoxelGrid}.
 */
public final class RowMath {
    private static final int TILE = 8;

    private RowMath() {}

    /**
     * {@code to = sum over i < count of weights[i] * rows[i]}, four rows at a time.
     *
     * @param to Modified; none of the rows
     */
    public static void combine(double[] to, double[][] rows, double[] weights, int count) {
        if (count == 0) {
            Arrays.fill(to, 0);
            return;
        }
        if (count == 1) {
            scale(to, rows[0], weights[0]);
            return;
        }
        double[] unused = rows[0];
        set(
                to,
                rows[0],
                rows[1],
                count > 2 ? rows[2] : unused,
                count > 3 ? rows[3] : unused,
                weights[0],
                weights[1],
                count > 2 ? weights[2] : 0,
                count > 3 ? weights[3] : 0);
        int next = 4;
        for (; next + 1 < count; next += 4) {
            add(
                    to,
                    rows[next],
                    rows[next + 1],
                    next + 2 < count ? rows[next + 2] : unused,
                    next + 3 < count ? rows[next + 3] : unused,
                    weights[next],
                    weights[next + 1],
                    next + 2 < count ? weights[next + 2] : 0,
                    next + 3 < count ? weights[next + 3] : 0);
        }
        if (next < count) {
            add(to, rows[next], weights[next]);
        }
    }

    private static void set(
            double[] to, double[] a, double[] b, double[] c, double[] d, double u, double v, double w, double t) {
        for (int x = 0; x < to.length; x++) {
            to[x] = u * a[x] + v * b[x] + w * c[x] + t * d[x];
        }
    }

    private static void add(
            double[] to, double[] a, double[] b, double[] c, double[] d, double u, double v, double w, double t) {
        for (int x = 0; x < to.length; x++) {
            to[x] += u * a[x] + v * b[x] + w * c[x] + t * d[x];
        }
    }

    /** {@code to = weight * row}. */
    public static void scale(double[] to, double[] row, double weight) {
        for (int x = 0; x < to.length; x++) {
            to[x] = weight * row[x];
        }
    }

    /** {@code to += weight * row}. */
    public static void add(double[] to, double[] row, double weight) {
        for (int x = 0; x < to.length; x++) {
            to[x] += weight * row[x];
        }
    }

    /** {@code to = row + value}. */
    public static void plus(double[] to, double[] row, double value) {
        for (int x = 0; x < to.length; x++) {
            to[x] = row[x] + value;
        }
    }

    /** {@code to += a * b}, voxel by voxel. */
    public static void addProduct(double[] to, double[] a, double[] b) {
        for (int x = 0; x < to.length; x++) {
            to[x] += a[x] * b[x];
        }
    }

    /** {@code to = a * b}, voxel by voxel. */
    public static void multiply(double[] to, double[] a, double[] b) {
        for (int x = 0; x < to.length; x++) {
            to[x] = a[x] * b[x];
        }
    }

    /** {@code to = max(to, row)}. */
    public static void max(double[] to, double[] row) {
        for (int x = 0; x < to.length; x++) {
            to[x] = Math.max(to[x], row[x]);
        }
    }

    /** {@code to = min(to, row)}. */
    public static void min(double[] to, double[] row) {
        for (int x = 0; x < to.length; x++) {
            to[x] = Math.min(to[x], row[x]);
        }
    }

    /** {@code to = |row|}. */
    public static void absolute(double[] to, double[] row) {
        for (int x = 0; x < to.length; x++) {
            to[x] = Math.abs(row[x]);
        }
    }

    /** {@code to = -row}. */
    public static void negate(double[] to, double[] row) {
        for (int x = 0; x < to.length; x++) {
            to[x] = -row[x];
        }
    }

    /** {@code to = |re + i im|}. */
    public static void modulus(double[] to, double[] re, double[] im) {
        for (int x = 0; x < to.length; x++) {
            to[x] = Math.sqrt(re[x] * re[x] + im[x] * im[x]);
        }
    }

    /**
     * {@code to[i][j] = from[j][i]}, tile by tile, for the first {@code columns} values of the first {@code count} rows.
     *
     * @param to at least {@code columns} rows of at least {@code count} values; Modified
     */
    public static void transpose(double[][] from, int count, int columns, double[][] to) {
        for (int j0 = 0; j0 < count; j0 += TILE) {
            int j1 = Math.min(count, j0 + TILE);
            for (int i0 = 0; i0 < columns; i0 += TILE) {
                int i1 = Math.min(columns, i0 + TILE);
                for (int i = i0; i < i1; i++) {
                    double[] row = to[i];
                    for (int j = j0; j < j1; j++) {
                        row[j] = from[j][i];
                    }
                }
            }
        }
    }
}
