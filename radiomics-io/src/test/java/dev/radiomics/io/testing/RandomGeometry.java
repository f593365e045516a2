package dev.radiomics.io.testing;

import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Geometries in any orientation, right- and left-handed. */
public final class RandomGeometry {
    private RandomGeometry() {}

    /** Any spacing, origin and orientation. */
    public static Geometry of(SplittableRandom random, GridSize size) {
        Vector3 x = unit(vector(random, 1));
        Vector3 other = vector(random, 1);
        Vector3 y = unit(other.minus(x.times(other.dot(x))));
        Vector3 z = x.cross(y).times(random.nextBoolean() ? 1 : -1);
        Vector3 spacing = new Vector3(random.nextDouble(0.1, 5), random.nextDouble(0.1, 5), random.nextDouble(0.1, 5));
        return new Geometry(size, spacing, vector(random, 500), new Direction(x, y, z));
    }

    /** The 48 ways to lay three axes along three others. */
    public static List<Direction> alongAxes() {
        List<Vector3> units = new ArrayList<>();
        for (int sign = -1; sign <= 1; sign += 2) {
            units.add(new Vector3(sign, 0, 0));
            units.add(new Vector3(0, sign, 0));
            units.add(new Vector3(0, 0, sign));
        }
        List<Direction> directions = new ArrayList<>();
        for (Vector3 x : units) {
            for (Vector3 y : units) {
                for (Vector3 z : units) {
                    if (x.dot(y) == 0 && y.dot(z) == 0 && z.dot(x) == 0) {
                        directions.add(new Direction(x, y, z));
                    }
                }
            }
        }
        return directions;
    }

    private static Vector3 vector(SplittableRandom random, double reach) {
        return new Vector3(
                random.nextDouble(-reach, reach), random.nextDouble(-reach, reach), random.nextDouble(-reach, reach));
    }

    private static Vector3 unit(Vector3 v) {
        return v.times(1 / v.norm());
    }
}
