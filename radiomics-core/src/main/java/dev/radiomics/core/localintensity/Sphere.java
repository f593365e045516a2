package dev.radiomics.core.localintensity;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import java.util.ArrayList;
import java.util.List;

/**
 * The voxels whose centres lie within a radius of a voxel's centre, as runs along x.
 *
 * @param runs one for each row of the sphere
 * @param reachY largest |dy|
 * @param reachZ largest |dz|
 */
record Sphere(List<Run> runs, int reachX, int reachY, int reachZ) {

    /** The voxels from {@code -half} to {@code half} along x in the row at (dy, dz). */
    record Run(int dy, int dz, int half) {}

    /** The sphere as far as it can reach within an image of a size. */
    static Sphere of(double radiusMm, Vector3 spacingMm, GridSize image) {
        int reachX = reach(radiusMm, spacingMm.x(), image.x());
        int reachY = reach(radiusMm, spacingMm.y(), image.y());
        int reachZ = reach(radiusMm, spacingMm.z(), image.z());
        List<Run> runs = new ArrayList<>();
        for (int dz = -reachZ; dz <= reachZ; dz++) {
            for (int dy = -reachY; dy <= reachY; dy++) {
                double rest = radiusMm * radiusMm - square(dy * spacingMm.y()) - square(dz * spacingMm.z());
                if (rest >= 0) {
                    runs.add(new Run(dy, dz, reach(Math.sqrt(rest), spacingMm.x(), image.x())));
                }
            }
        }
        return new Sphere(List.copyOf(runs), reachX, reachY, reachZ);
    }

    /** In voxels, and no further than the image is long. */
    private static int reach(double lengthMm, double spacingMm, int imageLength) {
        return (int) Math.min(Math.floor(lengthMm / spacingMm), imageLength - 1);
    }

    private static double square(double length) {
        return length * length;
    }
}
