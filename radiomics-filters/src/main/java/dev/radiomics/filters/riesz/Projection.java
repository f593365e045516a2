package dev.radiomics.filters.riesz;

import dev.radiomics.filters.grid.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns Riesz responses along the image axes into those along local axes: the product of {@code (u_d . nu)^l_d} over d is a
 * polynomial in nu, whose monomials are the responses along the image axes. Working space of one thread.
 */
final class Projection {
    private final List<Integer> order;
    private final int axes;
    private final int side;
    private final List<int[]> indices;
    private final SymmetricEigen eigen;
    private double[] polynomial;
    private double[] next;

    Projection(List<Integer> order) {
        this.order = order;
        this.axes = order.size();
        int total = order.stream().mapToInt(Integer::intValue).sum();
        this.side = total + 1;
        this.indices = indices(axes, total);
        this.eigen = new SymmetricEigen(axes);
        this.polynomial = new double[side * side * (axes == 3 ? side : 1)];
        this.next = new double[polynomial.length];
    }

    /** The multi-indices of a degree in 2 or 3 axes. */
    static List<int[]> indices(int axes, int degree) {
        List<int[]> all = new ArrayList<>();
        for (int x = degree; x >= 0; x--) {
            if (axes == 2) {
                all.add(new int[] {x, degree - x});
            }
            for (int y = degree - x; y >= 0 && axes == 3; y--) {
                all.add(new int[] {x, y, degree - x - y});
            }
        }
        return all;
    }

    /** The local axes of a voxel. */
    double[][] align(List<VoxelGrid> tensor, List<VoxelGrid> first, int x, int y, int z) {
        int component = 0;
        for (int j = 0; j < axes; j++) {
            for (int i = 0; i <= j; i++) {
                eigen.set(i, j, tensor.get(component++).row(y, z)[x]);
            }
        }
        double[][] vectors = eigen.decompose();
        for (double[] vector : vectors) {
            double along = 0;
            for (int axis = 0; axis < axes; axis++) {
                along += vector[axis] * first.get(axis).row(y, z)[x];
            }
            for (int axis = 0; axis < axes && along < 0; axis++) {
                vector[axis] = -vector[axis];
            }
        }
        return vectors;
    }

    /** The response of a voxel along its local axes. */
    double respond(double[][] vectors, List<VoxelGrid> parts, int x, int y, int z) {
        Arrays.fill(polynomial, 0);
        polynomial[0] = 1;
        for (int d = 0; d < axes; d++) {
            for (int power = 0; power < order.get(d); power++) {
                multiply(vectors[d]);
            }
        }
        double response = 0;
        for (int i = 0; i < parts.size(); i++) {
            int[] index = indices.get(i);
            int at = index[0] + side * (index[1] + (axes == 3 ? side * index[2] : 0));
            response += polynomial[at] * parts.get(i).row(y, z)[x];
        }
        return response;
    }

    private void multiply(double[] vector) {
        Arrays.fill(next, 0);
        int stride = 1;
        for (int axis = 0; axis < axes; axis++) {
            for (int i = 0; i + stride < polynomial.length; i++) {
                next[i + stride] += vector[axis] * polynomial[i];
            }
            stride *= side;
        }
        double[] exchanged = polynomial;
        polynomial = next;
        next = exchanged;
    }
}
