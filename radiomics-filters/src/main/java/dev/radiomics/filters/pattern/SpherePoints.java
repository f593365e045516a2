package dev.radiomics.filters.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Points spread evenly on the unit sphere: the corners of an icosahedron whose faces are divided into four again and again. */
final class SpherePoints {
    private static final double GOLDEN = (1 + Math.sqrt(5)) / 2;

    private final List<double[]> points = new ArrayList<>();
    private final Map<Long, Integer> midpoints = new LinkedHashMap<>();

    private SpherePoints() {}

    /** 12 points for no division, 42 for one, {@code 10 * 4^s + 2} for s. */
    static double[][] of(int divisions) {
        SpherePoints sphere = new SpherePoints();
        List<int[]> faces = sphere.icosahedron();
        for (int i = 0; i < divisions; i++) {
            sphere.midpoints.clear();
            List<int[]> finer = new ArrayList<>();
            for (int[] f : faces) {
                int ab = sphere.midpoint(f[0], f[1]);
                int bc = sphere.midpoint(f[1], f[2]);
                int ca = sphere.midpoint(f[2], f[0]);
                finer.add(new int[] {f[0], ab, ca});
                finer.add(new int[] {f[1], bc, ab});
                finer.add(new int[] {f[2], ca, bc});
                finer.add(new int[] {ab, bc, ca});
            }
            faces = finer;
        }
        return sphere.points.toArray(double[][]::new);
    }

    /** Corners (0, ±1, ±golden) and their cyclic permutations; faces are the triples of corners at distance 2. */
    private List<int[]> icosahedron() {
        for (int shift = 0; shift < 3; shift++) {
            for (int signs = 0; signs < 4; signs++) {
                double[] corner = new double[3];
                corner[(shift + 1) % 3] = (signs & 1) == 0 ? 1 : -1;
                corner[(shift + 2) % 3] = (signs & 2) == 0 ? GOLDEN : -GOLDEN;
                add(corner);
            }
        }
        double edge = 2 / Math.sqrt(1 + GOLDEN * GOLDEN);
        List<int[]> faces = new ArrayList<>();
        for (int a = 0; a < 12; a++) {
            for (int b = a + 1; b < 12; b++) {
                for (int c = b + 1; c < 12; c++) {
                    if (isEdge(a, b, edge) && isEdge(b, c, edge) && isEdge(a, c, edge)) {
                        faces.add(new int[] {a, b, c});
                    }
                }
            }
        }
        return faces;
    }

    private boolean isEdge(int a, int b, double edge) {
        double square = 0;
        for (int i = 0; i < 3; i++) {
            double d = points.get(a)[i] - points.get(b)[i];
            square += d * d;
        }
        return Math.abs(Math.sqrt(square) - edge) < 1e-9;
    }

    private int add(double[] point) {
        double norm = Math.sqrt(point[0] * point[0] + point[1] * point[1] + point[2] * point[2]);
        points.add(new double[] {point[0] / norm, point[1] / norm, point[2] / norm});
        return points.size() - 1;
    }

    private int midpoint(int a, int b) {
        long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
        Integer known = midpoints.get(key);
        if (known != null) {
            return known;
        }
        double[] p = points.get(a);
        double[] q = points.get(b);
        int index = add(new double[] {p[0] + q[0], p[1] + q[1], p[2] + q[2]});
        midpoints.put(key, index);
        return index;
    }
}
