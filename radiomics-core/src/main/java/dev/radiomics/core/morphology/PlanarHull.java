package dev.radiomics.core.morphology;

import java.util.Arrays;
import java.util.Comparator;

/** Convex hull of points in a plane and the smallest rectangle around it. Reused for many point sets. */
final class PlanarHull {
    private record Point(double x, double y) {}

    private static final Comparator<Point> BY_X_THEN_Y =
            Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y);

    private final Point[] points;
    private final Point[] corners;
    private int pointCount;
    private int cornerCount;

    PlanarHull(int capacity) {
        points = new Point[capacity];
        corners = new Point[2 * capacity + 1];
    }

    void clear() {
        pointCount = 0;
    }

    void add(double x, double y) {
        points[pointCount++] = new Point(x, y);
    }

    /** Finds the corners, anticlockwise, by monotone chains (Andrew 1979); O(n log n). */
    void build() {
        Arrays.sort(points, 0, pointCount, BY_X_THEN_Y);
        cornerCount = 0;
        for (int i = 0; i < pointCount; i++) {
            push(points[i], 2);
        }
        int lower = cornerCount + 1;
        for (int i = pointCount - 2; i >= 0; i--) {
            push(points[i], lower);
        }
        // The chain ends where it began.
        cornerCount--;
    }

    private void push(Point point, int keep) {
        while (cornerCount >= keep && turn(corners[cornerCount - 2], corners[cornerCount - 1], point) <= 0) {
            cornerCount--;
        }
        corners[cornerCount++] = point;
    }

    private static double turn(Point a, Point b, Point c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }

    /** The box of a height over the rectangle of smallest area, which has a side along an edge of the hull. O(corners). */
    OrientedBox smallestRectangle(double height) {
        OrientedBox best = null;
        int right = 1;
        int top = 1;
        int left = 1;
        for (int i = 0; i < cornerCount; i++) {
            Point from = corner(i);
            Point to = corner(i + 1);
            double length = Math.hypot(to.x - from.x, to.y - from.y);
            double x = (to.x - from.x) / length;
            double y = (to.y - from.y) / length;
            right = advance(Math.max(right, i + 1), x, y);
            top = advance(Math.max(top, right), -y, x);
            left = advance(Math.max(left, top), -x, -y);
            double width = (corner(right).x - corner(left).x) * x + (corner(right).y - corner(left).y) * y;
            double depth = (corner(top).y - from.y) * x - (corner(top).x - from.x) * y;
            if (best == null || width * depth < best.width() * best.depth()) {
                best = new OrientedBox(height, width, depth);
            }
        }
        return best;
    }

    /** From a corner on to the farthest one in a direction. */
    private int advance(int start, double x, double y) {
        int at = start;
        while ((corner(at + 1).x - corner(at).x) * x + (corner(at + 1).y - corner(at).y) * y > 0) {
            at++;
        }
        return at;
    }

    private Point corner(int index) {
        return corners[index % cornerCount];
    }
}
