package dev.radiomics.core.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.testing.SeededRandom;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.analysis.polynomials.PolynomialsUtils;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SeededRandom.class)
class EnclosingShapesTest {

    /** The same polyhedron turned about a random axis and moved. */
    private static ConvexPolyhedron turned(ConvexPolyhedron hull, SplittableRandom random) {
        Vector3 u = randomUnit(random);
        Vector3 across = randomUnit(random).cross(u);
        Vector3 v = across.times(1 / across.norm());
        Vector3 w = u.cross(v);
        Vector3 shift = randomUnit(random).times(100);
        double[] vertices = new double[hull.vertices().length];
        for (int i = 0; i < hull.vertexCount(); i++) {
            Vector3 p = hull.vertex(i);
            Vector3 q = u.times(p.x()).plus(v.times(p.y())).plus(w.times(p.z())).plus(shift);
            vertices[3 * i] = q.x();
            vertices[3 * i + 1] = q.y();
            vertices[3 * i + 2] = q.z();
        }
        return new ConvexPolyhedron(vertices, hull.corners(), hull.neighbours(), hull.directions());
    }

    private static Vector3 randomUnit(SplittableRandom random) {
        Vector3 v = new Vector3(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1));
        return v.norm() > 0.1 && v.norm() < 1 ? v.times(1 / v.norm()) : randomUnit(random);
    }

    private static ConvexPolyhedron hull(LatticePoints points, Vector3 step) {
        return ConvexPolyhedron.hullOf(points, step, Execution.sequential());
    }

    @RepeatedTest(20)
    void orientedBoxOfATurnedBoxIsThatBox(SplittableRandom random) {
        int a = 1 + random.nextInt(9);
        int b = 1 + random.nextInt(9);
        int c = 1 + random.nextInt(9);
        LatticePoints points = new LatticePoints();
        for (int x = 0; x <= a; x++) {
            for (int y = 0; y <= b; y++) {
                for (int z = 0; z <= c; z++) {
                    points.add(x, y, z);
                }
            }
        }
        Vector3 step = Shapes.randomSpacing(random);
        OrientedBox box = OrientedBox.smallestOn(turned(hull(points, step), random), Execution.sequential());
        double p = a * step.x();
        double q = b * step.y();
        double r = c * step.z();
        assertEquals(p * q * r, box.volume(), 1e-9 * p * q * r);
        assertEquals(2 * (p * q + q * r + r * p), box.area(), 1e-9 * 2 * (p * q + q * r + r * p));
    }

    private static LatticePoints randomPoints(SplittableRandom random) {
        LatticePoints points = new LatticePoints();
        points.add(0, 0, 0);
        points.add(1, 0, 0);
        points.add(0, 1, 0);
        points.add(0, 0, 1);
        int range = 3 + random.nextInt(30);
        for (int i = random.nextInt(40); i >= 0; i--) {
            points.add(random.nextInt(range), random.nextInt(range), random.nextInt(range));
        }
        return points;
    }

    /** For each facet and each pair of vertices the box with a face on the facet and a side along the pair. */
    @RepeatedTest(10)
    void orientedBoxIsTheSmallestOfAllBoxesOnAFacet(SplittableRandom random) {
        ConvexPolyhedron hull = turned(hull(randomPoints(random), Shapes.randomSpacing(random)), random);
        double smallest = Double.POSITIVE_INFINITY;
        for (int facet = 0; facet < hull.facetCount(); facet++) {
            Vector3 normal = hull.normal(facet);
            Vector3 up = normal.times(1 / normal.norm());
            for (int i = 0; i < hull.vertexCount(); i++) {
                for (int j = 0; j < i; j++) {
                    Vector3 across = up.cross(hull.vertex(i).minus(hull.vertex(j)));
                    if (across.norm() > 1e-9) {
                        Vector3 u = across.times(1 / across.norm());
                        double volume = extent(hull, up) * extent(hull, u) * extent(hull, up.cross(u));
                        smallest = Math.min(smallest, volume);
                    }
                }
            }
        }
        OrientedBox box = OrientedBox.smallestOn(hull, Execution.sequential());
        assertEquals(smallest, box.volume(), 1e-9 * smallest);
    }

    private static double extent(ConvexPolyhedron hull, Vector3 direction) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < hull.vertexCount(); i++) {
            low = Math.min(low, hull.vertex(i).dot(direction));
            high = Math.max(high, hull.vertex(i).dot(direction));
        }
        return high - low;
    }

    @RepeatedTest(20)
    void everyVertexIsInTheEnclosingEllipsoid(SplittableRandom random) {
        ConvexPolyhedron hull = turned(hull(randomPoints(random), Shapes.randomSpacing(random)), random);
        EnclosingEllipsoid found = EnclosingEllipsoid.of(hull, 1e-3, Execution.sequential());
        assertTrue(found.gap() <= 1e-3, () -> "gap " + found.gap());
        for (int i = 0; i < hull.vertexCount(); i++) {
            double distance = distance(found, hull.vertex(i));
            assertTrue(distance <= 1 + 1e-9, () -> "squared distance " + distance);
        }
        // The gap is what it says: a hundred thousand times smaller, and the volume shrinks by no more.
        EnclosingEllipsoid best = EnclosingEllipsoid.of(hull, 1e-8, Execution.sequential());
        double shrunk =
                2 * Math.log(found.ellipsoid().volume() / best.ellipsoid().volume());
        assertTrue(shrunk >= -1e-7 && shrunk <= found.gap() + 1e-9, () -> "ln det shrinks by " + shrunk);
    }

    private static double distance(EnclosingEllipsoid ellipsoid, Vector3 point) {
        SymmetricMatrix s = ellipsoid.shape();
        DMatrixRMaj shape = new DMatrixRMaj(
                new double[][] {{s.xx(), s.xy(), s.xz()}, {s.xy(), s.yy(), s.yz()}, {s.xz(), s.yz(), s.zz()}});
        Vector3 d = point.minus(ellipsoid.centre());
        DMatrixRMaj solution = new DMatrixRMaj(3, 1);
        assertTrue(CommonOps_DDRM.solve(shape, new DMatrixRMaj(3, 1, true, d.x(), d.y(), d.z()), solution));
        return d.dot(new Vector3(solution.get(0), solution.get(1), solution.get(2)));
    }

    /** A sphere through the corners of a cube is its smallest ellipsoid; stretching and turning both keeps that. */
    @RepeatedTest(10)
    void enclosingEllipsoidOfABoxIsKnown(SplittableRandom random) {
        LatticePoints corners = new LatticePoints();
        for (int i = 0; i < 8; i++) {
            corners.add(i & 1, i >> 1 & 1, i >> 2);
        }
        Vector3 step = Shapes.randomSpacing(random).times(10);
        ConvexPolyhedron box = turned(hull(corners, step), random);
        Ellipsoid found =
                EnclosingEllipsoid.of(box, 1e-9, Execution.sequential()).ellipsoid();
        double volume = 4.0 / 3.0 * Math.PI * Math.pow(3, 1.5) / 8 * step.x() * step.y() * step.z();
        assertEquals(volume, found.volume(), 1e-8 * volume);
    }

    /** A digital ellipsoid of many voxels: the smallest ellipsoid has nearly its axes. */
    @Test
    void enclosingEllipsoidOfADigitalEllipsoid() {
        int n = 64;
        boolean[] mask = Shapes.ellipsoid(n, 0.45, 0.40, 0.35);
        LatticePoints extremes = MeshExtremes.of(mask, new GridSize(n, n, n), Execution.sequential());
        ConvexPolyhedron hull = hull(extremes, new Vector3(0.5, 0.5, 0.5));
        Ellipsoid found =
                EnclosingEllipsoid.of(hull, 1e-3, Execution.sequential()).ellipsoid();
        // The vertices lie at most half a voxel outside, and some voxel centres nearly on the ellipsoid.
        assertEquals(0.45 * n + 0.25, found.a(), 0.5);
        assertEquals(0.40 * n + 0.25, found.b(), 0.5);
        assertEquals(0.35 * n + 0.25, found.c(), 0.5);
    }

    @Test
    void areaOfASphere() {
        assertEquals(4 * Math.PI * 9, new Ellipsoid(3, 3, 3).area(), 1e-12 * 4 * Math.PI * 9);
    }

    /** The series as IBSI prints it, with Legendre polynomials in full. */
    @RepeatedTest(20)
    void areaIsTheSeriesOfLegendrePolynomials(SplittableRandom random) {
        double[] axes = {random.nextDouble(1, 9), random.nextDouble(1, 9), random.nextDouble(1, 9)};
        Arrays.sort(axes);
        double a = axes[2];
        double b = axes[1];
        double c = axes[0];
        double alpha = Math.sqrt(1 - b * b / (a * a));
        double beta = Math.sqrt(1 - c * c / (a * a));
        double sum = 0;
        for (int v = 0; v <= 20; v++) {
            double legendre = PolynomialsUtils.createLegendrePolynomial(v)
                    .value((alpha * alpha + beta * beta) / (2 * alpha * beta));
            sum += Math.pow(alpha * beta, v) / (1 - 4.0 * v * v) * legendre;
        }
        double expected = 4 * Math.PI * a * b * sum;
        assertEquals(expected, new Ellipsoid(a, b, c).area(), 1e-6 * expected);
    }

    /** Equal axes, 0/0 in the printed series, are the limit of nearly equal ones. */
    @ParameterizedTest
    @CsvSource({"3, 3, 2, 3, 2.9999999, 2", "3, 2, 2, 3, 2.0000001, 2"})
    void areaOfASpheroidIsALimit(double a, double b, double c, double nearA, double nearB, double nearC) {
        double near = new Ellipsoid(nearA, nearB, nearC).area();
        assertEquals(near, new Ellipsoid(a, b, c).area(), 1e-6 * near);
    }
}
