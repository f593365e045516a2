package dev.radiomics.core.morphology;

import dev.radiomics.core.feature.Morphology2dFeature;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** 2-D morphology by definition: the outline line by line, all pairs of its vertices, principal axes of the pixel centres. */
final class SlowPlanarShape {
    private record Point(double x, double y) {
        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    private record Line(Point from, Point to) {}

    private final boolean[] mask;
    private final GridSize size;
    private final Vector3 spacing;

    private SlowPlanarShape(boolean[] mask, GridSize size, Vector3 spacing) {
        this.mask = mask;
        this.size = size;
        this.spacing = spacing;
    }

    /** All features that are defined. */
    static Map<Morphology2dFeature, Double> of(boolean[] mask, GridSize size, Vector3 spacing) {
        return new SlowPlanarShape(mask, size, spacing).features();
    }

    private Map<Morphology2dFeature, Double> features() {
        Map<Morphology2dFeature, Double> features = new EnumMap<>(Morphology2dFeature.class);
        addOutline(features);
        addPixels(features);
        return features;
    }

    private void addOutline(Map<Morphology2dFeature, Double> features) {
        List<Line> outline = outline();
        double area = 0;
        double perimeter = 0;
        double diameter = 0;
        for (Line line : outline) {
            area += (line.from.x * line.to.y - line.to.x * line.from.y) / 2;
            perimeter += line.from.distance(line.to);
            for (Line other : outline) {
                diameter = Math.max(diameter, line.from.distance(other.from));
            }
        }
        double radius = Math.sqrt(area / Math.PI);
        features.put(Morphology2dFeature.AREA_MESH, area);
        features.put(Morphology2dFeature.PERIMETER, perimeter);
        features.put(Morphology2dFeature.PERIMETER_TO_AREA_RATIO, perimeter / area);
        features.put(Morphology2dFeature.SPHERICITY, 2 * Math.PI * radius / perimeter);
        features.put(Morphology2dFeature.SPHERICAL_DISPROPORTION, perimeter / (2 * Math.PI * radius));
        features.put(Morphology2dFeature.CIRCULARITY, Math.pow(2 * Math.PI * radius / perimeter, 2));
        features.put(Morphology2dFeature.EQUIVALENT_DIAMETER, 2 * radius);
        features.put(Morphology2dFeature.MAXIMUM_2D_DIAMETER, diameter);
    }

    /** The lines of all squares with the inside on the left, where x points to the right and y up. */
    private List<Line> outline() {
        List<Line> lines = new ArrayList<>();
        for (int y = -1; y < size.y(); y++) {
            for (int x = -1; x < size.x(); x++) {
                addLines(x, y, lines);
            }
        }
        return lines;
    }

    /** Around each run of corners inside, anticlockwise: from the edge behind its last corner to that before its first. */
    private void addLines(int x, int y, List<Line> lines) {
        int[][] corners = {{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}};
        for (int first = 0; first < 4; first++) {
            int[] before = corners[(first + 3) % 4];
            if (isInside(corners[first]) && !isInside(before)) {
                int last = first;
                while (isInside(corners[(last + 1) % 4])) {
                    last++;
                }
                Point from = middle(corners[last % 4], corners[(last + 1) % 4]);
                lines.add(new Line(from, middle(before, corners[first])));
            }
        }
    }

    private boolean isInside(int[] pixel) {
        boolean isIn = pixel[0] >= 0 && pixel[1] >= 0 && pixel[0] < size.x() && pixel[1] < size.y();
        return isIn && mask[pixel[1] * size.x() + pixel[0]];
    }

    private Point middle(int[] a, int[] b) {
        return new Point((a[0] + b[0]) / 2.0 * spacing.x(), (a[1] + b[1]) / 2.0 * spacing.y());
    }

    private void addPixels(Map<Morphology2dFeature, Double> features) {
        List<Point> pixels = new ArrayList<>();
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                int y = i / size.x();
                pixels.add(new Point((i - y * size.x()) * spacing.x(), y * spacing.y()));
            }
        }
        double meanX = pixels.stream().mapToDouble(Point::x).average().orElseThrow();
        double meanY = pixels.stream().mapToDouble(Point::y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (Point pixel : pixels) {
            xx += Math.pow(pixel.x - meanX, 2) / pixels.size();
            xy += (pixel.x - meanX) * (pixel.y - meanY) / pixels.size();
            yy += Math.pow(pixel.y - meanY, 2) / pixels.size();
        }
        double spread = Math.hypot((xx - yy) / 2, xy);
        double major = 4 * Math.sqrt((xx + yy) / 2 + spread);
        double minor = 4 * Math.sqrt(Math.max(0, (xx + yy) / 2 - spread));
        features.put(Morphology2dFeature.AREA_PIXEL_COUNTING, pixels.size() * spacing.x() * spacing.y());
        features.put(Morphology2dFeature.MAJOR_AXIS_LENGTH, major);
        features.put(Morphology2dFeature.MINOR_AXIS_LENGTH, minor);
        if (pixels.size() > 1) {
            features.put(Morphology2dFeature.ELONGATION, minor / major);
        }
    }
}
