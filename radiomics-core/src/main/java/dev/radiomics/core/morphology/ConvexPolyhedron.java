package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Vector3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A convex polyhedron with triangular facets.
 *
 * @param vertices x, y, z in mm of each vertex
 * @param corners three vertices of each facet, anticlockwise seen from outside
 * @param neighbours the facets across the three edges of each facet; edge i goes from corner i to corner i + 1
 * @param directions one facet of each direction: of facets that are parallel only one is among them
 */
@SuppressWarnings("ArrayRecordComponent") // Package-private, read-only, never compared.
record ConvexPolyhedron(double[] vertices, int[] corners, int[] neighbours, int[] directions) {

    /**
     * The convex hull of points of a lattice.
     *
     * @param stepMm the lattice constant along each axis
     */
    static ConvexPolyhedron hullOf(LatticePoints points, Vector3 stepMm, Execution execution) {
        List<QuickHull.HullFacet> facets = QuickHull.facets(points, execution);
        IdentityHashMap<QuickHull.HullFacet, Integer> numbers = new IdentityHashMap<>();
        for (QuickHull.HullFacet facet : facets) {
            numbers.put(facet, numbers.size());
        }
        int[] numberOfPoint = new int[points.count()];
        Arrays.fill(numberOfPoint, -1);
        double[] vertices = new double[3 * points.count()];
        int vertexCount = 0;
        int[] corners = new int[3 * facets.size()];
        int[] neighbours = new int[corners.length];
        for (int i = 0; i < corners.length; i++) {
            QuickHull.HullFacet facet = facets.get(i / 3);
            neighbours[i] = numbers.get(facet.neighbours[i % 3]);
            int point = facet.corners[i % 3];
            if (numberOfPoint[point] < 0) {
                numberOfPoint[point] = vertexCount++;
                for (int axis = 0; axis < 3; axis++) {
                    vertices[3 * numberOfPoint[point] + axis] = points.at(point, axis) * stepMm.along(axis);
                }
            }
            corners[i] = numberOfPoint[point];
        }
        return new ConvexPolyhedron(
                Arrays.copyOf(vertices, 3 * vertexCount), corners, neighbours, distinctDirections(facets));
    }

    private static int[] distinctDirections(List<QuickHull.HullFacet> facets) {
        record Line(long x, long y, long z) {}
        Set<Line> seen = new HashSet<>();
        List<Integer> distinct = new ArrayList<>();
        for (int i = 0; i < facets.size(); i++) {
            QuickHull.HullFacet facet = facets.get(i);
            long divisor = gcd(gcd(facet.normalX, facet.normalY), facet.normalZ);
            boolean isNegative = facet.normalX < 0
                    || (facet.normalX == 0 && facet.normalY < 0)
                    || (facet.normalX == 0 && facet.normalY == 0 && facet.normalZ < 0);
            divisor = isNegative ? -divisor : divisor;
            if (seen.add(new Line(facet.normalX / divisor, facet.normalY / divisor, facet.normalZ / divisor))) {
                distinct.add(i);
            }
        }
        return distinct.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    int vertexCount() {
        return vertices.length / 3;
    }

    int facetCount() {
        return corners.length / 3;
    }

    /** A vertex in mm. */
    Vector3 vertex(int index) {
        return new Vector3(vertices[3 * index], vertices[3 * index + 1], vertices[3 * index + 2]);
    }

    /** Normal of a facet, outwards, as long as twice its area. */
    Vector3 normal(int facet) {
        Vector3 a = vertex(corners[3 * facet]);
        return vertex(corners[3 * facet + 1])
                .minus(a)
                .cross(vertex(corners[3 * facet + 2]).minus(a));
    }

    /** Volume in mm^3. */
    double volume() {
        Vector3 apex = vertex(0);
        double sum = 0;
        for (int facet = 0; facet < facetCount(); facet++) {
            sum += normal(facet).dot(vertex(corners[3 * facet]).minus(apex));
        }
        return sum / 6;
    }

    /** Surface area in mm^2. */
    double area() {
        double sum = 0;
        for (int facet = 0; facet < facetCount(); facet++) {
            sum += normal(facet).norm();
        }
        return sum / 2;
    }

    /**
     * The largest distance between two vertices in mm, exactly. Pairs whose distances from the centre do not add up to the best found
     * so far are left out; O(vertices^2) at worst (a sphere).
     */
    double diameter(Execution execution) {
        double[] sorted = sortedByDistanceFromCentre();
        int count = vertexCount();
        double best = 0;
        for (int i = 0; i < count && 2 * sorted[4 * i] >= Math.sqrt(best); i++) {
            execution.checkCancelled();
            double x = sorted[4 * i + 1];
            double y = sorted[4 * i + 2];
            double z = sorted[4 * i + 3];
            for (int j = i + 1; j < count; j++) {
                double dx = sorted[4 * j + 1] - x;
                double dy = sorted[4 * j + 2] - y;
                double dz = sorted[4 * j + 3] - z;
                best = Math.max(best, dx * dx + dy * dy + dz * dz);
            }
        }
        return Math.sqrt(best);
    }

    /** Distance from the centre of the vertices' box, x, y, z of each vertex, farthest first. */
    private double[] sortedByDistanceFromCentre() {
        Vector3 centre = boxCentre();
        List<Vector3> offsets = new ArrayList<>();
        for (int i = 0; i < vertexCount(); i++) {
            offsets.add(vertex(i).minus(centre));
        }
        offsets.sort((p, q) -> Double.compare(q.dot(q), p.dot(p)));
        double[] sorted = new double[4 * offsets.size()];
        for (int i = 0; i < offsets.size(); i++) {
            Vector3 offset = offsets.get(i);
            sorted[4 * i] = offset.norm();
            sorted[4 * i + 1] = offset.x();
            sorted[4 * i + 2] = offset.y();
            sorted[4 * i + 3] = offset.z();
        }
        return sorted;
    }

    /** Centre of the axis-aligned box of the vertices. */
    Vector3 boxCentre() {
        double[] low = {vertices[0], vertices[1], vertices[2]};
        double[] high = low.clone();
        for (int i = 0; i < vertices.length; i++) {
            low[i % 3] = Math.min(low[i % 3], vertices[i]);
            high[i % 3] = Math.max(high[i % 3], vertices[i]);
        }
        return new Vector3((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2);
    }
}
