package dev.radiomics.core.morphology;

import dev.radiomics.core.image.Vector3;

/**
 * Outlines of a convex polyhedron seen along the normals of its facets. Not thread-safe: scratch arrays are kept between calls.
 */
final class HullProjection {
    private final ConvexPolyhedron hull;
    private final double[] normals;
    private final boolean[] isFront;
    private final boolean[] isOutline;
    private final int[] outline;
    private final PlanarHull planarHull;

    HullProjection(ConvexPolyhedron hull, double[] normals) {
        this.hull = hull;
        this.normals = normals;
        this.isFront = new boolean[hull.facetCount()];
        this.isOutline = new boolean[hull.vertexCount()];
        this.outline = new int[hull.vertexCount()];
        this.planarHull = new PlanarHull(hull.vertexCount());
    }

    /** The smallest box that rests on a facet. */
    OrientedBox boxOn(int facet) {
        Vector3 normal = hull.normal(facet);
        Vector3 up = normal.times(1 / normal.norm());
        Vector3 edge = hull.vertex(hull.corners()[3 * facet + 1]).minus(hull.vertex(hull.corners()[3 * facet]));
        Vector3 u = edge.times(1 / edge.norm());
        Vector3 v = up.cross(u);
        int count = findOutline(up);
        planarHull.clear();
        for (int i = 0; i < count; i++) {
            Vector3 vertex = hull.vertex(outline[i]);
            planarHull.add(vertex.dot(u), vertex.dot(v));
        }
        planarHull.build();
        return planarHull.smallestRectangle(extentAlong(up));
    }

    private double extentAlong(Vector3 direction) {
        double[] vertices = hull.vertices();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < vertices.length; i += 3) {
            double at = direction.x() * vertices[i] + direction.y() * vertices[i + 1] + direction.z() * vertices[i + 2];
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        return high - low;
    }

    /** Vertices between a facet that faces the viewer and one that does not: all corners of the outline are among them. */
    private int findOutline(Vector3 towardsViewer) {
        double x = towardsViewer.x();
        double y = towardsViewer.y();
        double z = towardsViewer.z();
        for (int i = 0; i < isFront.length; i++) {
            isFront[i] = normals[3 * i] * x + normals[3 * i + 1] * y + normals[3 * i + 2] * z > 0;
        }
        int[] neighbours = hull.neighbours();
        int[] corners = hull.corners();
        int count = 0;
        for (int i = 0; i < neighbours.length; i++) {
            // The outline is a closed line, so that the first corners of its edges are all its vertices.
            if (isFront[i / 3] && !isFront[neighbours[i]] && !isOutline[corners[i]]) {
                isOutline[corners[i]] = true;
                outline[count++] = corners[i];
            }
        }
        for (int i = 0; i < count; i++) {
            isOutline[outline[i]] = false;
        }
        return count;
    }
}
