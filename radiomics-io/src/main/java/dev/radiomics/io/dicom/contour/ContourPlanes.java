package dev.radiomics.io.dicom.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The contours of a region, by the plane they lie in; which plane a slice takes is defined in the package. */
final class ContourPlanes {
    /** Contours no further apart than this, in slices, lie in one plane. */
    private static final double SAME_PLANE = 0.02;

    /** Planes no further apart than this, in distances of planes, have nothing missing between them. */
    private static final double NEXT = 1.5;

    private static final double HALF = 0.5;
    private static final int FEWEST_FOR_DISTANCE = 3;

    private final double[] heights;
    private final List<List<Polygon>> planes;
    private final double distance;

    private ContourPlanes(double[] heights, List<List<Polygon>> planes) {
        this.heights = heights;
        this.planes = planes;
        this.distance = medianDistance(heights);
    }

    /**
     * A contour in a plane parallel to the slices.
     *
     * @param height index of the slice it lies in, seldom a whole number
     */
    record Contour(double height, Polygon polygon) {}

    static ContourPlanes of(List<Contour> contours) {
        List<Contour> sorted = contours.stream()
                .sorted(Comparator.comparingDouble(Contour::height))
                .toList();
        List<Double> heights = new ArrayList<>();
        List<List<Polygon>> planes = new ArrayList<>();
        for (Contour contour : sorted) {
            boolean isNew = heights.isEmpty() || contour.height() - heights.get(heights.size() - 1) > SAME_PLANE;
            if (isNew) {
                heights.add(contour.height());
                planes.add(new ArrayList<>());
            }
            planes.get(planes.size() - 1).add(contour.polygon());
        }
        return new ContourPlanes(
                heights.stream().mapToDouble(Double::doubleValue).toArray(), planes);
    }

    private static double medianDistance(double[] heights) {
        if (heights.length < FEWEST_FOR_DISTANCE) {
            return 1;
        }
        double[] distances = new double[heights.length - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = heights[i + 1] - heights[i];
        }
        Arrays.sort(distances);
        return distances[distances.length / 2];
    }

    /** How far planes are apart, in slices. */
    double distance() {
        return distance;
    }

    /** The polygons of the plane that a slice takes; none if it belongs to no slab. */
    List<Polygon> polygons(int slice) {
        int found = Arrays.binarySearch(heights, slice);
        int above = found < 0 ? -found - 1 : found;
        Optional<Integer> upper = above < heights.length ? Optional.of(above) : Optional.empty();
        Optional<Integer> lower = above > 0 ? Optional.of(above - 1) : Optional.empty();
        boolean between =
                upper.isPresent() && lower.isPresent() && heights[above] - heights[above - 1] <= NEXT * distance;
        if (!between) {
            upper = upper.filter(plane -> heights[plane] - slice <= HALF * distance);
            lower = lower.filter(plane -> slice - heights[plane] < HALF * distance);
        }
        if (upper.isPresent() && (lower.isEmpty() || heights[upper.get()] - slice <= slice - heights[lower.get()])) {
            return planes.get(upper.get());
        }
        return lower.map(planes::get).orElse(List.of());
    }
}
