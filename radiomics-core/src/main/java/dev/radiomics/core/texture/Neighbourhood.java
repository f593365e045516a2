package dev.radiomics.core.texture;

import dev.radiomics.core.RadiomicsException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The voxels around a voxel, as steps in a fixed order. */
public final class Neighbourhood {
    /** Beyond this the number of neighbours (2 delta + 1)^3 no longer fits the tables of the neighbourhood families. */
    private static final int LARGEST_RADIUS = 20;

    private Neighbourhood() {}

    /**
     * The directions in which co-occurring voxels lie, one of m and -m: 13, or 4 in plane, for the default neighbourhood.
     *
     * <p>For the Chebyshev norm these are the 13 directions to the adjacent voxels times the distance; for the Manhattan norm the
     * steps of that length; for the Euclidean norm those longer than {@code distance - 1} and not longer than {@code distance}
     * (IBSI section 3.6, distances).
     */
    public static List<VoxelOffset> directions(Norm norm, int distance) {
        if (norm == Norm.CHEBYSHEV) {
            return cube(1, VoxelOffset::isForward).stream()
                    .map(step -> step.times(distance))
                    .toList();
        }
        return cube(distance, step -> {
            double length = norm.length(step);
            return step.isForward() && length <= distance && length > distance - 1;
        });
    }

    /** All voxels within a distance, without the centre. */
    public static List<VoxelOffset> within(Norm norm, int distance) {
        return cube(distance, step -> norm.length(step) <= distance && norm.length(step) > 0);
    }

    /** The steps that stay in their slice. */
    public static List<VoxelOffset> inPlane(List<VoxelOffset> steps) {
        return steps.stream().filter(VoxelOffset::isInPlane).toList();
    }

    /**
     * Checks the distance setting of a family.
     *
     * @param key name of the setting, such as {@code glcm.distance}
     */
    public static void requireDistance(String key, int distance) {
        if (distance < 1) {
            throw new RadiomicsException(key + " must be >= 1 voxel, got " + distance);
        }
    }

    /** Checks the radius of a neighbourhood that is looked at as a whole: 1 … 20 voxels. */
    public static void requireRadius(String key, int distance) {
        requireDistance(key, distance);
        if (distance > LARGEST_RADIUS) {
            throw new RadiomicsException(key + " must be <= " + LARGEST_RADIUS + " voxels, got " + distance);
        }
    }

    private static List<VoxelOffset> cube(int radius, Predicate<VoxelOffset> wanted) {
        List<VoxelOffset> steps = new ArrayList<>();
        for (int dz = -radius; dz <= radius; dz++) {
            for (int dy = -radius; dy <= radius; dy++) {
                for (int dx = -radius; dx <= radius; dx++) {
                    VoxelOffset step = new VoxelOffset(dx, dy, dz);
                    if (wanted.test(step)) {
                        steps.add(step);
                    }
                }
            }
        }
        return List.copyOf(steps);
    }
}
