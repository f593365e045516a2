package dev.radiomics.io.dicom.segmentation;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.dicom.frame.Frame;
import dev.radiomics.io.dicom.frame.FramePlane;
import dev.radiomics.io.dicom.frame.PixelSpacing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The grid that the frames of a segmentation lie on. */
final class SegmentGrid {
    private static final double OFF_GRID = Geometry.CORNER_TOLERANCE_VOXELS;
    private static final double SAME_DIRECTION = 1 - 1e-5;
    private static final int MOST_SLICES = 1_000_000;

    private SegmentGrid() {}

    /**
     * The smallest grid of whole frames that holds all frames. Slices without any frame, since nothing is segmented there, are part of
     * it.
     *
     * @throws RadiomicsException if the frames lie on no common grid
     */
    static Geometry of(List<Frame> frames) {
        Frame reference = frames.stream()
                .min(Comparator.comparingDouble(frame -> depth(frame, frames.get(0))))
                .orElseThrow();
        FramePlane plane = reference.plane().orElseThrow();
        PixelSpacing pixels = reference.pixelSpacing().orElseThrow();
        double[] depths = frames.stream()
                .mapToDouble(frame -> depth(frame, reference))
                .sorted()
                .toArray();
        double distance = distance(depths, reference, Math.min(pixels.x(), pixels.y()));
        double span = depths[depths.length - 1] - depths[0];
        double slices = Math.rint(span / distance) + 1;
        if (!(slices <= MOST_SLICES)) {
            throw new RadiomicsException("the frames of the segmentation are spread over " + DecimalText.brief(span)
                    + " mm, which no image has; export it again");
        }
        Geometry grid = new Geometry(
                new GridSize(reference.columns(), reference.rows(), (int) slices),
                new Vector3(pixels.x(), pixels.y(), distance),
                plane.positionMm(),
                new Direction(plane.alongRow(), plane.alongColumn(), plane.normal()));
        for (Frame frame : frames) {
            if (!frame.isLike(reference) || placeOf(frame, grid).isEmpty()) {
                throw new RadiomicsException("the frames of the segmentation lie on no common grid: " + frame.name()
                        + " and " + reference.name()
                        + " differ in orientation or spacing, or are not whole slices apart;"
                        + " export it again");
            }
        }
        return grid;
    }

    private static double depth(Frame frame, Frame reference) {
        return frame.plane()
                .orElseThrow()
                .positionMm()
                .dot(reference.plane().orElseThrow().normal());
    }

    /** The smallest distance of two frames that do not lie at the same place; where there is one place alone, what the object states. */
    private static double distance(double[] depths, Frame reference, double pixelMm) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < depths.length; i++) {
            double gap = depths[i] - depths[i - 1];
            if (gap > OFF_GRID * pixelMm) {
                smallest = Math.min(smallest, gap);
            }
        }
        double span = depths[depths.length - 1] - depths[0];
        if (Double.isInfinite(smallest)) {
            return reference.thicknessMm().orElse(1);
        }
        double stated = reference.thicknessMm().orElse(smallest);
        // Frames on every second slice alone: the stated distance tells, unless it does not fit.
        double steps = smallest / stated;
        double chosen = Math.abs(steps - Math.rint(steps)) < OFF_GRID && steps > 0.5 ? stated : smallest;
        // Over the whole stack the distance is known best.
        return span / Math.rint(span / chosen);
    }

    /** Which voxel of a grid the first pixel of a frame is; empty if pixels of both do not coincide. It may lie outside the grid. */
    static Optional<int[]> placeOf(Frame frame, Geometry grid) {
        FramePlane plane = frame.plane().orElseThrow();
        PixelSpacing pixels = frame.pixelSpacing().orElseThrow();
        if (plane.alongRow().dot(grid.direction().x()) < SAME_DIRECTION
                || plane.alongColumn().dot(grid.direction().y()) < SAME_DIRECTION) {
            return Optional.empty();
        }
        // The last pixel as well, since a difference of spacings adds up.
        Vector3 first = grid.toIndex(plane.positionMm());
        Vector3 last = grid.toIndex(plane.positionMm()
                        .plus(plane.alongRow().times((frame.columns() - 1) * pixels.x()))
                        .plus(plane.alongColumn().times((frame.rows() - 1) * pixels.y())))
                .minus(new Vector3(frame.columns() - 1, frame.rows() - 1, 0));
        int[] place = {(int) Math.rint(first.x()), (int) Math.rint(first.y()), (int) Math.rint(first.z())};
        Vector3 rounded = new Vector3(place[0], place[1], place[2]);
        boolean onGrid = isNear(first, rounded) && isNear(last, rounded);
        return onGrid ? Optional.of(place) : Optional.empty();
    }

    private static boolean isNear(Vector3 index, Vector3 place) {
        Vector3 off = index.minus(place);
        return Math.max(Math.abs(off.x()), Math.max(Math.abs(off.y()), Math.abs(off.z()))) <= OFF_GRID;
    }
}
