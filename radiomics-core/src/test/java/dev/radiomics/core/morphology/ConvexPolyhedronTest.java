package dev.radiomics.core.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.testing.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class ConvexPolyhedronTest {
    private static final Vector3 UNIT = new Vector3(1, 1, 1);

    /** Random points, of few or many different coordinates, so that repeated, collinear and coplanar ones are common. */
    private static LatticePoints randomPoints(SplittableRandom random) {
        LatticePoints points = new LatticePoints();
        int range = 2 + random.nextInt(random.nextBoolean() ? 4 : 100);
        // These four keep the points from all lying in one plane.
        points.add(0, 0, 0);
        points.add(1, 0, 0);
        points.add(0, 1, 0);
        points.add(0, 0, 1);
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            points.add(random.nextInt(range), random.nextInt(range), random.nextInt(range));
        }
        return points;
    }

    private static Vector3 point(LatticePoints points, int i) {
        return new Vector3(points.at(i, 0), points.at(i, 1), points.at(i, 2));
    }

    /**
     * All planes through three points with all others on one side; the faces' areas follow from the pyramids over them: the sum over
     * faces of area times distance is three times the volume, which a fan of tetrahedra over each face adds up to.
     */
    private static double volumeByAllPlanes(LatticePoints points) {
        Vector3 inner = new Vector3(0.1, 0.1, 0.1);
        List<Vector3> seen = new ArrayList<>();
        double volume = 0;
        int n = points.count();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    Vector3 a = point(points, i);
                    Vector3 normal =
                            point(points, j).minus(a).cross(point(points, k).minus(a));
                    if (normal.norm() == 0 || !isBehind(points, a, normal)) {
                        continue;
                    }
                    Vector3 unit = normal.times(1 / normal.norm());
                    if (seen.stream().noneMatch(other -> other.minus(unit).norm() < 1e-9)) {
                        seen.add(unit);
                        volume += a.minus(inner).dot(unit) * faceArea(points, a, unit) / 3;
                    }
                }
            }
        }
        return volume;
    }

    private static boolean isBehind(LatticePoints points, Vector3 a, Vector3 normal) {
        for (int p = 0; p < points.count(); p++) {
            if (point(points, p).minus(a).dot(normal) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Area of the convex hull of the points in a plane: half the sum over its directed border edges. */
    private static double faceArea(LatticePoints points, Vector3 a, Vector3 unit) {
        List<Vector3> face = new ArrayList<>();
        for (int p = 0; p < points.count(); p++) {
            Vector3 offset = point(points, p).minus(a);
            if (Math.abs(offset.dot(unit)) < 1e-9 && !face.contains(offset)) {
                face.add(offset);
            }
        }
        double twice = 0;
        for (Vector3 p : face) {
            for (Vector3 q : face) {
                Vector3 edge = q.minus(p);
                boolean isBorder = !p.equals(q)
                        && face.stream().allMatch(r -> {
                            double side = edge.cross(r.minus(p)).dot(unit);
                            double along = r.minus(p).dot(edge);
                            return side > 1e-9 || (Math.abs(side) <= 1e-9 && along >= 0 && along <= edge.dot(edge));
                        });
                twice += isBorder ? p.cross(q).dot(unit) : 0;
            }
        }
        return twice / 2;
    }

    @RepeatedTest(10)
    void volumeIsThatOfAllSupportingPlanes(SplittableRandom random) {
        LatticePoints points = randomPoints(random);
        ConvexPolyhedron hull = ConvexPolyhedron.hullOf(points, UNIT, Execution.sequential());
        double expected = volumeByAllPlanes(points);
        assertEquals(expected, hull.volume(), 1e-9 * expected);
    }

    @RepeatedTest(50)
    void isClosedConvexAndAroundAllPoints(SplittableRandom random) {
        LatticePoints points = randomPoints(random);
        ConvexPolyhedron hull = ConvexPolyhedron.hullOf(points, UNIT, Execution.sequential());
        // Euler's formula for a closed surface of triangles.
        assertEquals(2 * hull.vertexCount() - 4, hull.facetCount());
        for (int facet = 0; facet < hull.facetCount(); facet++) {
            Vector3 normal = hull.normal(facet);
            assertTrue(normal.norm() > 0);
            // Whole numbers: the comparison is exact.
            assertTrue(isBehind(points, hull.vertex(hull.corners()[3 * facet]), normal));
            for (int edge = 0; edge < 3; edge++) {
                int neighbour = hull.neighbours()[3 * facet + edge];
                int from = hull.corners()[3 * facet + edge];
                int to = hull.corners()[3 * facet + (edge + 1) % 3];
                assertTrue(hasEdge(hull, neighbour, to, from), "neighbour across edge " + edge + " of " + facet);
            }
        }
    }

    private static boolean hasEdge(ConvexPolyhedron hull, int facet, int from, int to) {
        for (int edge = 0; edge < 3; edge++) {
            if (hull.corners()[3 * facet + edge] == from && hull.corners()[3 * facet + (edge + 1) % 3] == to) {
                return true;
            }
        }
        return false;
    }

    @RepeatedTest(20)
    void directionsHoldEachNormalOnce(SplittableRandom random) {
        ConvexPolyhedron hull = ConvexPolyhedron.hullOf(randomPoints(random), UNIT, Execution.sequential());
        List<Vector3> distinct = new ArrayList<>();
        for (int facet = 0; facet < hull.facetCount(); facet++) {
            Vector3 normal = hull.normal(facet);
            if (distinct.stream().noneMatch(other -> other.cross(normal).norm() == 0)) {
                distinct.add(normal);
            }
        }
        assertEquals(distinct.size(), hull.directions().length);
    }

    @RepeatedTest(30)
    void diameterIsTheLargestOfAllDistances(SplittableRandom random) {
        LatticePoints points = randomPoints(random);
        Vector3 step = Shapes.randomSpacing(random);
        double largest = 0;
        for (int i = 0; i < points.count(); i++) {
            for (int j = 0; j < i; j++) {
                Vector3 d = point(points, i).minus(point(points, j));
                Vector3 mm = new Vector3(d.x() * step.x(), d.y() * step.y(), d.z() * step.z());
                largest = Math.max(largest, mm.norm());
            }
        }
        ConvexPolyhedron hull = ConvexPolyhedron.hullOf(points, step, Execution.sequential());
        assertEquals(largest, hull.diameter(Execution.sequential()), 1e-12 * largest);
    }

    /** Fewer candidates, same hull. */
    @RepeatedTest(30)
    void extremesOfAMaskHaveTheHullOfAllMeshVertices(SplittableRandom random) {
        GridSize size = Shapes.randomSize(random, 8);
        boolean[] mask = Shapes.random(random, size, random.nextDouble(0.6));
        ConvexPolyhedron all = ConvexPolyhedron.hullOf(allVertices(mask, size), UNIT, Execution.sequential());
        LatticePoints extremes = MeshExtremes.of(mask, size, Execution.sequential());
        ConvexPolyhedron fast = ConvexPolyhedron.hullOf(extremes, UNIT, Execution.sequential());
        assertEquals(all.volume(), fast.volume(), 1e-9 * all.volume());
        assertEquals(all.area(), fast.area(), 1e-9 * all.area());
    }

    private static LatticePoints allVertices(boolean[] mask, GridSize size) {
        LatticePoints vertices = new LatticePoints();
        for (int z = 0, i = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                for (int x = 0; x < size.x(); x++, i++) {
                    if (mask[i]) {
                        // Those between two inside voxels are no mesh vertices, but lie inside the hull anyway.
                        for (int side = -1; side <= 1; side += 2) {
                            vertices.add(2 * x + side, 2 * y, 2 * z);
                            vertices.add(2 * x, 2 * y + side, 2 * z);
                            vertices.add(2 * x, 2 * y, 2 * z + side);
                        }
                    }
                }
            }
        }
        return vertices;
    }
}
