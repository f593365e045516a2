package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Vector3;
import java.util.List;

/**
 * A box by its edge lengths in mm.
 *
 * @param height along the normal of the hull facet that it rests on
 */
record OrientedBox(double height, double width, double depth) {
    /** Directions that one task tries; a task of its own size costs more than a few directions. */
    private static final int DIRECTIONS_PER_TASK = 64;

    /**
     * The smallest box around a convex polyhedron among those that rest on one of its facets.
     *
     * <p>For each facet direction the polyhedron is projected along it; the smallest rectangle around the outline has a side along
     * an edge of the outline and is found by rotating calipers (Toussaint 1983). The smallest of all boxes touches two adjacent
     * faces with edges only (O'Rourke 1985) and may be slightly smaller; IBSI asks for no particular method. O(directions facets).
     */
    static OrientedBox smallestOn(ConvexPolyhedron hull, Execution execution) {
        double[] normals = new double[3 * hull.facetCount()];
        for (int facet = 0; facet < hull.facetCount(); facet++) {
            Vector3 normal = hull.normal(facet);
            normals[3 * facet] = normal.x();
            normals[3 * facet + 1] = normal.y();
            normals[3 * facet + 2] = normal.z();
        }
        int count = hull.directions().length;
        int tasks = (count + DIRECTIONS_PER_TASK - 1) / DIRECTIONS_PER_TASK;
        List<OrientedBox> best = execution.map(tasks, task -> {
            HullProjection projection = new HullProjection(hull, normals);
            OrientedBox smallest = null;
            int end = Math.min(count, (task + 1) * DIRECTIONS_PER_TASK);
            for (int i = task * DIRECTIONS_PER_TASK; i < end; i++) {
                smallest = smaller(smallest, projection.boxOn(hull.directions()[i]));
            }
            return smallest;
        });
        OrientedBox smallest = null;
        for (OrientedBox box : best) {
            smallest = smaller(smallest, box);
        }
        return smallest;
    }

    private static OrientedBox smaller(OrientedBox first, OrientedBox second) {
        return first == null || second.volume() < first.volume() ? second : first;
    }

    /** Volume in mm^3. */
    double volume() {
        return height * width * depth;
    }

    /** Surface area in mm^2. */
    double area() {
        return 2 * (height * width + width * depth + depth * height);
    }
}
