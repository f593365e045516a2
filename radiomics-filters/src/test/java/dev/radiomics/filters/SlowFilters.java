package dev.radiomics.filters;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;

/** Filters straight from their definitions: one sum over the kernel for each voxel. */
final class SlowFilters {
    private SlowFilters() {}

    /** An N-D kernel by offset. */
    interface KernelValues {
        double at(int x, int y, int z);
    }

    /** A real 3-D array with its size, x fastest. */
    static final class Array {
        private final int nx;
        private final int ny;
        private final int nz;
        private final double[] values;

        Array(int nx, int ny, int nz, double[] values) {
            this.nx = nx;
            this.ny = ny;
            this.nz = nz;
            this.values = values;
        }

        static Array of(Volume image) {
            GridSize size = image.geometry().size();
            return new Array(size.x(), size.y(), size.z(), image.toArray());
        }

        double at(int x, int y, int z, Boundary boundary) {
            int i = source(x, nx, boundary);
            int j = source(y, ny, boundary);
            int k = source(z, nz, boundary);
            return i < 0 || j < 0 || k < 0 ? boundary.value() : values[i + nx * (j + ny * k)];
        }
    }

    /** Walks to the index step by step instead of computing it. */
    private static int source(int index, int n, Boundary boundary) {
        int i = index;
        while (i < 0 || i >= n) {
            switch (boundary.kind()) {
                case CONSTANT -> {
                    return -1;
                }
                case NEAREST -> i += i < 0 ? 1 : -1;
                case PERIODIC -> i += i < 0 ? n : -n;
                case MIRROR -> i = i < 0 ? -1 - i : 2 * n - 1 - i;
            }
        }
        return i;
    }

    /** {@code h[k] = sum over m of g[m] f[k - m]}, m up to the reach along each axis (and 0 along z in 2-D). */
    static double[] convolve(Array image, KernelValues kernel, int reach, Dimensions dimensions, Boundary boundary) {
        int reachZ = dimensions == Dimensions.THREE ? reach : 0;
        double[] result = new double[image.values.length];
        for (int i = 0; i < result.length; i++) {
            int x = i % image.nx;
            int y = i / image.nx % image.ny;
            int z = i / image.nx / image.ny;
            for (int c = -reachZ; c <= reachZ; c++) {
                for (int b = -reach; b <= reach; b++) {
                    for (int a = -reach; a <= reach; a++) {
                        result[i] += kernel.at(a, b, c) * image.at(x - a, y - b, z - c, boundary);
                    }
                }
            }
        }
        return result;
    }

    /** The value of a 1-D kernel at an offset. */
    static double value(Kernel kernel, int offset) {
        for (int i = 0; i < kernel.taps(); i++) {
            if (kernel.offset(i) == offset) {
                return kernel.weight(i);
            }
        }
        return 0;
    }

    /** All 3 x 3 (2 x 2) matrices with one entry +-1 in each row and column and determinant 1. */
    static List<int[][]> rotations(int dimensions) {
        List<int[][]> found = new ArrayList<>();
        int entries = dimensions * dimensions;
        int count = (int) Math.pow(3, entries);
        for (int code = 0; code < count; code++) {
            int[][] matrix = new int[dimensions][dimensions];
            int rest = code;
            for (int i = 0; i < entries; i++) {
                matrix[i / dimensions][i % dimensions] = rest % 3 - 1;
                rest /= 3;
            }
            if (isSignedPermutation(matrix) && determinant(matrix) == 1) {
                found.add(matrix);
            }
        }
        return found;
    }

    private static boolean isSignedPermutation(int[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            int row = 0;
            int column = 0;
            for (int j = 0; j < matrix.length; j++) {
                row += Math.abs(matrix[i][j]);
                column += Math.abs(matrix[j][i]);
            }
            if (row != 1 || column != 1) {
                return false;
            }
        }
        return true;
    }

    private static int determinant(int[][] m) {
        if (m.length == 2) {
            return m[0][0] * m[1][1] - m[0][1] * m[1][0];
        }
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }

    /** A kernel turned by a matrix R: the value at m is that of the kernel at the transposed R times m. */
    static KernelValues rotated(KernelValues kernel, int[][] matrix) {
        return (x, y, z) -> {
            int[] m = {x, y, z};
            int[] t = {0, 0, matrix.length == 2 ? z : 0};
            for (int i = 0; i < matrix.length; i++) {
                for (int j = 0; j < matrix.length; j++) {
                    t[i] += matrix[j][i] * m[j];
                }
            }
            return kernel.at(t[0], t[1], t[2]);
        };
    }

    /** The discrete Fourier transform by its sum, sign -1 forward or +1 inverse (unscaled); {re, im}. */
    static double[][] dft(Array grid, double[] im, int sign, boolean volume) {
        double[][] data = {grid.values.clone(), im.clone()};
        int[] n = {grid.nx, grid.ny, grid.nz};
        int[] stride = {1, grid.nx, grid.nx * grid.ny};
        for (int axis = 0; axis < (volume ? 3 : 2); axis++) {
            double[][] next = new double[2][data[0].length];
            for (int i = 0; i < data[0].length; i++) {
                int k = i / stride[axis] % n[axis];
                int start = i - k * stride[axis];
                for (int j = 0; j < n[axis]; j++) {
                    double angle = sign * 2 * Math.PI * ((long) j * k % n[axis]) / n[axis];
                    double re = data[0][start + j * stride[axis]];
                    double imaginary = data[1][start + j * stride[axis]];
                    next[0][i] += re * Math.cos(angle) - imaginary * Math.sin(angle);
                    next[1][i] += re * Math.sin(angle) + imaginary * Math.cos(angle);
                }
            }
            data = next;
        }
        return data;
    }
}
