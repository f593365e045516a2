package dev.radiomics.io.dicom.contour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.testing.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Filling against its definition, voxel by voxel. */
@ExtendWith(SeededRandom.class)
class PolygonFillTest {
    private static final int SIZE_X = 13;
    private static final int SIZE_Y = 11;

    /** Half of the corners lie on centres or half way between them, so that edges run through centres, along rows and columns. */
    @RepeatedTest(300)
    void fillsWhatTheDefinitionSays(SplittableRandom random) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            polygons.add(polygon(random));
        }
        boolean[] inside = new boolean[SIZE_X * SIZE_Y + 5];
        PolygonFill.fill(polygons, SIZE_X, SIZE_Y, inside, 5);
        for (int y = 0; y < SIZE_Y; y++) {
            for (int x = 0; x < SIZE_X; x++) {
                double distance = distance(polygons, x, y);
                boolean isClear = distance < 1e-9 || distance > 1e-4;
                boolean expected = distance < 1e-9 || isOdd(polygons, x, y);
                if (isClear) {
                    assertEquals(expected, inside[5 + y * SIZE_X + x], x + ", " + y);
                }
            }
        }
    }

    private static Polygon polygon(SplittableRandom random) {
        int corners = 1 + random.nextInt(9);
        boolean coarse = random.nextBoolean();
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int i = 0; i < corners; i++) {
            x[i] = coordinate(random, SIZE_X, coarse);
            y[i] = coordinate(random, SIZE_Y, coarse);
        }
        return new Polygon(x, y);
    }

    private static double coordinate(SplittableRandom random, int size, boolean coarse) {
        double value = random.nextDouble(-2, size + 1);
        return coarse ? Math.rint(2 * value) / 2 : value;
    }

    /** A ray to the right, slightly above the centre, crosses an odd number of edges; corners at centres are on an edge anyway. */
    private static boolean isOdd(List<Polygon> polygons, double x, double y) {
        boolean odd = false;
        for (Polygon polygon : polygons) {
            for (int i = 0; i < polygon.corners(); i++) {
                int j = polygon.next(i);
                boolean spans = (polygon.y(i) <= y) != (polygon.y(j) <= y);
                double cut = polygon.x(i)
                        + (y - polygon.y(i)) / (polygon.y(j) - polygon.y(i)) * (polygon.x(j) - polygon.x(i));
                odd ^= spans && cut > x;
            }
        }
        return odd;
    }

    private static double distance(List<Polygon> polygons, double x, double y) {
        double smallest = Double.POSITIVE_INFINITY;
        for (Polygon polygon : polygons) {
            for (int i = 0; i < polygon.corners(); i++) {
                int j = polygon.next(i);
                double dx = polygon.x(j) - polygon.x(i);
                double dy = polygon.y(j) - polygon.y(i);
                double length = dx * dx + dy * dy;
                double part = length == 0 ? 0 : ((x - polygon.x(i)) * dx + (y - polygon.y(i)) * dy) / length;
                double t = Math.max(0, Math.min(1, part));
                smallest = Math.min(smallest, Math.hypot(polygon.x(i) + t * dx - x, polygon.y(i) + t * dy - y));
            }
        }
        return smallest;
    }
}
