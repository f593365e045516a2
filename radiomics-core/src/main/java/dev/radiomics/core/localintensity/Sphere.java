package dev.radiomics.core.localintensity;

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

    static Sphere of(double radiusMm, Vector3 spacingMm) {
        int reachX = (int) Math.floor(radiusMm / spacingMm.x());
        int reachY = (int) Math.floor(radiusMm / spacingMm.y());
        int reachZ = (int) Math.floor(radiusMm / spacingMm.z());
        List<Run> runs = new ArrayList<>();
        for (int dz = -reachZ; dz <= reachZ; dz++) {
            for (int dy = -reachY; dy <= reachY; dy++) {
                double rest = radiusMm * radiusMm - square(dy * spacingMm.y()) - square(dz * spacingMm.z());
                if (rest >= 0) {
                    runs.add(new Run(dy, dz, (int) Math.floor(Math.sqrt(rest) / spacingMm.x())));
                }
            }
        }
        return new Sphere(List.copyOf(runs), reachX, reachY, reachZ);
    }

    private static double square(double length) {
        return length * length;
    }
}
