package dev.radiomics.io.nifti;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;

/** Columns of the matrix from voxel index to NIfTI's RAS world: one step along x, y, z, and the place of voxel (0, 0, 0). */
record Affine(Vector3 x, Vector3 y, Vector3 z, Vector3 origin) {

    /** The matrix of a geometry in LPS. */
    static Affine of(Geometry geometry) {
        Vector3 spacing = geometry.spacingMm();
        Direction direction = geometry.direction();
        return new Affine(
                mirrored(direction.x().times(spacing.x())),
                mirrored(direction.y().times(spacing.y())),
                mirrored(direction.z().times(spacing.z())),
                mirrored(geometry.originMm()));
    }

    /** All lengths times a factor (a unit of length in mm). */
    Affine times(double factor) {
        return new Affine(x.times(factor), y.times(factor), z.times(factor), origin.times(factor));
    }

    /** The geometry in LPS: column lengths are the spacing, column directions the axes. Refuses shear. */
    Geometry toGeometry(GridSize size) {
        Vector3 spacing = new Vector3(x.norm(), y.norm(), z.norm());
        if (!(spacing.isFinite() && spacing.smallest() > 0)) {
            throw new RadiomicsException("voxel spacing must be above 0 mm along each axis, got " + spacing
                    + " (mm); correct the image header");
        }
        Direction direction = new Direction(
                mirrored(unit(x, spacing.x())), mirrored(unit(y, spacing.y())), mirrored(unit(z, spacing.z())));
        return new Geometry(size, spacing, mirrored(origin), direction);
    }

    /** Divides, since a product with 1 / length would not make exactly 1 of a column along a world axis. */
    private static Vector3 unit(Vector3 v, double length) {
        return new Vector3(v.x() / length, v.y() / length, v.z() / length);
    }

    /** RAS to LPS and back. Adding 0 turns -0 into 0. */
    private static Vector3 mirrored(Vector3 v) {
        return new Vector3(0 - v.x(), 0 - v.y(), v.z() + 0.0);
    }
}
