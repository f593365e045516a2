package dev.radiomics.core.morphology;

import java.util.List;

/**
 * Fills a loop of cube edge middles with triangles: those with the largest area, and among equal areas the largest volume inside.
 * Vertices are numbers 9 x + 3 y + z in half voxels. O(n^3) for a loop of n vertices (n is at most 12), by dynamic programming over
 * its parts.
 */
final class LoopFilling {
    /** Areas of differently filled loops differ by far more than this, equal ones by rounding only. */
    private static final double SAME_AREA = 1e-9;

    /** Taken off for a diagonal within a face of the cube, where the triangles of the next cube could lie on these. */
    private static final double FORBIDDEN = 1000;

    private final int[] loop;
    private final double[][] area;
    private final int[][] volume;
    private final int[][] apex;

    private LoopFilling(int[] loop) {
        this.loop = loop;
        int n = loop.length;
        area = new double[n][n];
        volume = new int[n][n];
        apex = new int[n][n];
        for (int length = 2; length < n; length++) {
            for (int i = 0; i + length < n; i++) {
                choose(i, i + length);
            }
        }
    }

    /** Adds the triangles, which turn as the loop does. */
    static void fill(int[] loop, List<int[]> triangles) {
        new LoopFilling(loop).collect(0, loop.length - 1, triangles);
    }

    private void choose(int i, int j) {
        area[i][j] = Double.NEGATIVE_INFINITY;
        boolean isDiagonal = j - i < loop.length - 1;
        double penalty = isDiagonal && shareFace(loop[i], loop[j]) ? FORBIDDEN : 0;
        for (int k = i + 1; k < j; k++) {
            double candidateArea = area[i][k] + area[k][j] + triangleArea(loop[i], loop[k], loop[j]) - penalty;
            int candidateVolume = volume[i][k] + volume[k][j] + tetrahedron(loop[i], loop[k], loop[j]);
            boolean isBetter = candidateArea > area[i][j] + SAME_AREA
                    || (candidateArea > area[i][j] - SAME_AREA && candidateVolume > volume[i][j]);
            if (isBetter) {
                volume[i][j] = candidateVolume;
                area[i][j] = candidateArea;
                apex[i][j] = k;
            }
        }
    }

    private void collect(int i, int j, List<int[]> triangles) {
        if (j - i < 2) {
            return;
        }
        int k = apex[i][j];
        triangles.add(new int[] {loop[i], loop[k], loop[j]});
        collect(i, k, triangles);
        collect(k, j, triangles);
    }

    private static boolean shareFace(int a, int b) {
        for (int axis = 0; axis < 3; axis++) {
            if (at(a, axis) == at(b, axis) && at(a, axis) != 1) {
                return true;
            }
        }
        return false;
    }

    private static double triangleArea(int a, int b, int c) {
        int[] u = {at(b, 0) - at(a, 0), at(b, 1) - at(a, 1), at(b, 2) - at(a, 2)};
        int[] v = {at(c, 0) - at(a, 0), at(c, 1) - at(a, 1), at(c, 2) - at(a, 2)};
        int x = u[1] * v[2] - u[2] * v[1];
        int y = u[2] * v[0] - u[0] * v[2];
        int z = u[0] * v[1] - u[1] * v[0];
        return Math.sqrt(x * x + y * y + z * z) / 2;
    }

    /** Six times the volume of the tetrahedron with its fourth vertex in the centre of the cube, positive seen from outside. */
    private static int tetrahedron(int a, int b, int c) {
        int[] p = {at(a, 0) - 1, at(a, 1) - 1, at(a, 2) - 1};
        int[] q = {at(b, 0) - 1, at(b, 1) - 1, at(b, 2) - 1};
        int[] r = {at(c, 0) - 1, at(c, 1) - 1, at(c, 2) - 1};
        return p[0] * (q[1] * r[2] - q[2] * r[1])
                + p[1] * (q[2] * r[0] - q[0] * r[2])
                + p[2] * (q[0] * r[1] - q[1] * r[0]);
    }

    private static int at(int vertex, int axis) {
        return switch (axis) {
            case 0 -> vertex / 9;
            case 1 -> vertex / 3 % 3;
            default -> vertex % 3;
        };
    }
}
