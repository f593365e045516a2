package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Convex hull of points with whole-numbered coordinates (quickhull, Barber et al. 1996): a tetrahedron grows by the farthest point
 * outside one of its facets, which replaces all facets it sees.
 *
 * <p>Whether a point sees a facet is decided in exact 64-bit arithmetic, and a point in the plane of a facet does not see it, so the
 * many coplanar and repeated points of a lattice need no tolerance. A determinant is at most 6 times the product of the extents, far
 * below 2^63 for points of a box with less than 2^31 voxels. Coplanar facets stay apart as triangles. O(n log n) for usual input.
 */
final class QuickHull {
    private static final int NONE = -1;

    private final LatticePoints points;
    private final Execution execution;
    /** The point that follows in the list of points outside the same facet. */
    private final int[] nextOutside;
    /** While a point is added: the new facet whose horizon edge starts at a point. */
    private final HullFacet[] startingAt;

    private final List<HullFacet> facets = new ArrayList<>();
    private final Deque<HullFacet> unfinished = new ArrayDeque<>();

    private QuickHull(LatticePoints points, Execution execution) {
        this.points = points;
        this.execution = execution;
        this.nextOutside = new int[points.count()];
        this.startingAt = new HullFacet[points.count()];
    }

    /** The facets of the hull, corners anticlockwise seen from outside; the points must not all lie in one plane. */
    static List<HullFacet> facets(LatticePoints points, Execution execution) {
        QuickHull hull = new QuickHull(points, execution);
        hull.buildTetrahedron();
        hull.grow();
        hull.facets.removeIf(facet -> facet.removed);
        return hull.facets;
    }

    private void buildTetrahedron() {
        int a = 0;
        int b = 0;
        for (int p = 1; p < points.count(); p++) {
            a = points.at(p, 0) < points.at(a, 0) ? p : a;
            b = points.at(p, 0) > points.at(b, 0) ? p : b;
        }
        int c = farthestFromLine(a, b);
        HullFacet base = new HullFacet(points, a, b, c);
        int d = a;
        for (int p = 0; p < points.count(); p++) {
            if (Math.abs(base.height(points, p)) > Math.abs(base.height(points, d))) {
                d = p;
            }
        }
        if (base.height(points, d) == 0) {
            throw new IllegalArgumentException("all points of a convex hull lie in one plane");
        }
        if (base.height(points, d) > 0) {
            int swap = b;
            b = c;
            c = swap;
        }
        // d lies behind (a, b, c).
        HullFacet[] tetrahedron = {
            new HullFacet(points, a, b, c),
            new HullFacet(points, a, d, b),
            new HullFacet(points, b, d, c),
            new HullFacet(points, c, d, a)
        };
        link(tetrahedron[0], tetrahedron[1], tetrahedron[2], tetrahedron[3]);
        link(tetrahedron[1], tetrahedron[3], tetrahedron[2], tetrahedron[0]);
        link(tetrahedron[2], tetrahedron[1], tetrahedron[3], tetrahedron[0]);
        link(tetrahedron[3], tetrahedron[2], tetrahedron[1], tetrahedron[0]);
        List<HullFacet> first = List.of(tetrahedron);
        for (int p = 0; p < points.count(); p++) {
            assign(p, first);
        }
        finish(first);
    }

    private static void link(HullFacet facet, HullFacet across0, HullFacet across1, HullFacet across2) {
        facet.neighbours[0] = across0;
        facet.neighbours[1] = across1;
        facet.neighbours[2] = across2;
    }

    private int farthestFromLine(int a, int b) {
        int farthest = a;
        double best = 0;
        for (int p = 0; p < points.count(); p++) {
            HullFacet triangle = new HullFacet(points, a, b, p);
            double area = (double) triangle.normalX * triangle.normalX
                    + (double) triangle.normalY * triangle.normalY
                    + (double) triangle.normalZ * triangle.normalZ;
            if (area > best) {
                best = area;
                farthest = p;
            }
        }
        return farthest;
    }

    private void grow() {
        while (!unfinished.isEmpty()) {
            HullFacet facet = unfinished.pop();
            if (!facet.removed) {
                execution.checkCancelled();
                addPoint(facet.farthest, facet);
            }
        }
    }

    private void addPoint(int eye, HullFacet seen) {
        List<HullFacet> visible = new ArrayList<>();
        List<HullFacet> cone = new ArrayList<>();
        seen.removed = true;
        visible.add(seen);
        for (int i = 0; i < visible.size(); i++) {
            HullFacet facet = visible.get(i);
            for (int edge = 0; edge < 3; edge++) {
                HullFacet other = facet.neighbours[edge];
                if (other.removed) {
                    continue;
                }
                if (other.height(points, eye) > 0) {
                    other.removed = true;
                    visible.add(other);
                } else {
                    cone.add(joinToHorizon(facet, edge, other, eye));
                }
            }
        }
        for (HullFacet facet : cone) {
            HullFacet following = startingAt[facet.corners[1]];
            facet.neighbours[1] = following;
            following.neighbours[2] = facet;
        }
        for (HullFacet facet : visible) {
            int point = facet.outside;
            while (point != NONE) {
                int next = nextOutside[point];
                assign(point, cone);
                point = next;
            }
        }
        finish(cone);
    }

    private HullFacet joinToHorizon(HullFacet visible, int edge, HullFacet beyond, int eye) {
        int from = visible.corners[edge];
        HullFacet facet = new HullFacet(points, from, visible.corners[(edge + 1) % 3], eye);
        facet.neighbours[0] = beyond;
        for (int i = 0; i < 3; i++) {
            if (beyond.neighbours[i] == visible && beyond.corners[(i + 1) % 3] == from) {
                beyond.neighbours[i] = facet;
            }
        }
        startingAt[from] = facet;
        return facet;
    }

    /** Puts a point on the list of the first facet it sees; a point that sees none lies inside. */
    private void assign(int point, List<HullFacet> candidates) {
        for (HullFacet facet : candidates) {
            long height = facet.height(points, point);
            if (height > 0) {
                nextOutside[point] = facet.outside;
                facet.outside = point;
                if (height > facet.farthestHeight) {
                    facet.farthestHeight = height;
                    facet.farthest = point;
                }
                return;
            }
        }
    }

    private void finish(List<HullFacet> added) {
        for (HullFacet facet : added) {
            facets.add(facet);
            if (facet.outside != NONE) {
                unfinished.push(facet);
            }
        }
    }

    /** A triangle of the growing hull. Edge i goes from corner i to corner i + 1. */
    static final class HullFacet {
        final int[] corners;
        final HullFacet[] neighbours = new HullFacet[3];
        final long normalX;
        final long normalY;
        final long normalZ;
        private final long offset;
        private boolean removed;
        private int outside = NONE;
        private int farthest = NONE;
        private long farthestHeight;

        private HullFacet(LatticePoints points, int a, int b, int c) {
            corners = new int[] {a, b, c};
            long ux = (long) points.at(b, 0) - points.at(a, 0);
            long uy = (long) points.at(b, 1) - points.at(a, 1);
            long uz = (long) points.at(b, 2) - points.at(a, 2);
            long vx = (long) points.at(c, 0) - points.at(a, 0);
            long vy = (long) points.at(c, 1) - points.at(a, 1);
            long vz = (long) points.at(c, 2) - points.at(a, 2);
            normalX = uy * vz - uz * vy;
            normalY = uz * vx - ux * vz;
            normalZ = ux * vy - uy * vx;
            offset = normalX * points.at(a, 0) + normalY * points.at(a, 1) + normalZ * points.at(a, 2);
        }

        /** Positive for a point outside; six times the volume of the tetrahedron with it. */
        private long height(LatticePoints points, int point) {
            return normalX * points.at(point, 0)
                    + normalY * points.at(point, 1)
                    + normalZ * points.at(point, 2)
                    - offset;
        }
    }
}
