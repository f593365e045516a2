package dev.radiomics.cohort.report.figure;

import dev.radiomics.core.image.Box;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;

/**
 * A slice of a box of an image, as it is shown: rows from top to bottom, each from left to right.
 *
 * @param box inside the image
 * @param slice index along the normal of the plane in the whole image
 */
public record Cut(Plane plane, Box box, int slice) {

    /** Voxels across the picture. */
    public int width() {
        return box.size().along(plane.across());
    }

    /** Voxels down the picture. */
    public int height() {
        return box.size().along(plane.down());
    }

    /** Size of the picture in mm. */
    public double widthMm(Geometry geometry) {
        return width() * geometry.spacingMm().along(plane.across());
    }

    /** Size of the picture in mm. */
    public double heightMm(Geometry geometry) {
        return height() * geometry.spacingMm().along(plane.down());
    }

    /** The intensities. */
    public double[] read(Volume image) {
        Box thin = thinBox();
        double[] voxels = image.read(thin);
        GridSize size = thin.size();
        double[] shown = new double[width() * height()];
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                int[] at = position(column, row);
                shown[row * width() + column] =
                        voxels[at[0] - thin.x() + size.x() * (at[1] - thin.y() + size.y() * (at[2] - thin.z()))];
            }
        }
        return shown;
    }

    /** Which voxels belong to a region. */
    public boolean[] read(Mask mask) {
        boolean[] shown = new boolean[width() * height()];
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                int[] at = position(column, row);
                shown[row * width() + column] = mask.contains(at[0], at[1], at[2]);
            }
        }
        return shown;
    }

    /** The voxel at a place of the picture. */
    private int[] position(int column, int row) {
        int[] start = {box.x(), box.y(), box.z()};
        int[] at = new int[3];
        at[plane.normal()] = slice;
        at[plane.across()] = start[plane.across()] + (plane.flipAcross() ? width() - 1 - column : column);
        at[plane.down()] = start[plane.down()] + (plane.flipDown() ? height() - 1 - row : row);
        return at;
    }

    private Box thinBox() {
        int normal = plane.normal();
        return new Box(
                normal == 0 ? slice : box.x(),
                normal == 1 ? slice : box.y(),
                normal == 2 ? slice : box.z(),
                new GridSize(
                        normal == 0 ? 1 : box.size().x(),
                        normal == 1 ? 1 : box.size().y(),
                        normal == 2 ? 1 : box.size().z()));
    }
}
