package dev.radiomics.cohort.report.figure;

import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Vector3;
import java.util.ArrayList;
import java.util.List;

/**
 * Slices across one axis of an image and how they are shown: as radiologists see them, the left of the patient at the right of the
 * picture, anterior or superior at its top. Of an oblique image the nearest of these.
 *
 * @param name axial, coronal or sagittal
 * @param normal the axis of the image that the slices are numbered along: 0, 1 or 2
 * @param across the axis that runs across the picture
 * @param down the axis that runs down the picture
 * @param flipAcross whether the axis runs from right to left in the picture
 * @param flipDown whether the axis runs upwards in the picture
 */
public record Plane(Name name, int normal, int across, int down, boolean flipAcross, boolean flipDown) {
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    /** Planes through a patient. The axes are those of the patient: 0 towards the left, 1 towards posterior, 2 towards superior. */
    public enum Name {
        /** Seen from the feet. */
        AXIAL(2, 0, 1, "R", "L", "A", "P"),
        /** Seen from the front. */
        CORONAL(1, 0, 2, "R", "L", "S", "I"),
        /** Seen from the left. */
        SAGITTAL(0, 1, 2, "A", "P", "S", "I");

        private final int normal;
        private final int across;
        private final int down;
        private final String left;
        private final String right;
        private final String top;
        private final String bottom;

        Name(int normal, int across, int down, String left, String right, String top, String bottom) {
            this.normal = normal;
            this.across = across;
            this.down = down;
            this.left = left;
            this.right = right;
            this.top = top;
            this.bottom = bottom;
        }

        /** What lies at the left of the picture. */
        public String left() {
            return left;
        }

        /** What lies at the right of the picture. */
        public String right() {
            return right;
        }

        /** What lies at the top of the picture. */
        public String top() {
            return top;
        }

        /** What lies at the bottom of the picture. */
        public String bottom() {
            return bottom;
        }
    }

    /** The axial, coronal and sagittal plane of an image. */
    public static List<Plane> of(Geometry geometry) {
        Vector3[] axes = axes(geometry.direction());
        int[] order = nearestOrder(axes);
        List<Plane> planes = new ArrayList<>();
        for (Name name : Name.values()) {
            int across = order[name.across];
            int down = order[name.down];
            boolean towardsLeftOrPosterior = axes[across].along(name.across) > 0;
            boolean positive = axes[down].along(name.down) > 0;
            // Down is towards posterior, but away from superior.
            boolean runsDown = name == Name.AXIAL ? positive : !positive;
            planes.add(new Plane(name, order[name.normal], across, down, !towardsLeftOrPosterior, !runsDown));
        }
        return planes;
    }

    private static Vector3[] axes(Direction direction) {
        return new Vector3[] {direction.x(), direction.y(), direction.z()};
    }

    /** For each axis of the patient the axis of the image that runs along it best. */
    private static int[] nearestOrder(Vector3[] axes) {
        int[] best = ORDERS[0];
        double bestSum = -1;
        for (int[] order : ORDERS) {
            double sum = 0;
            for (int patient = 0; patient < order.length; patient++) {
                sum += Math.abs(axes[order[patient]].along(patient));
            }
            if (sum > bestSum) {
                best = order;
                bestSum = sum;
            }
        }
        return best;
    }
}
