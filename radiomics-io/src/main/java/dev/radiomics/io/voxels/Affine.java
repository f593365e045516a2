package dev.radiomics.io.voxels;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;

/** Columns of the matrix from voxel index to a world: one step along x, y, z, and the place of voxel (0, 0, 0). */
public record Affine(Vector3 x, Vector3 y, Vector3 z, Vector3 origin) {

    /** The matrix of a geometry, to LPS. */
    public static Affine of(Geometry geometry) {
        Vector3 spacing = geometry.spacingMm();
        Direction direction = geometry.direction();
        return new Affine(
                direction.x().times(spacing.x()),
                direction.y().times(spacing.y()),
                direction.z().times(spacing.z()),
                geometry.originMm());
    }

    /** All lengths times a factor (a unit of length in mm). */
    public Affine times(double factor) {
        return new Affine(x.times(factor), y.times(factor), z.times(factor), origin.times(factor));
    }

    /** From RAS to LPS and back. */
    public Affine mirrored() {
        return new Affine(mirrored(x), mirrored(y), mirrored(z), mirrored(origin));
    }

    /** Adding 0 turns -0 into 0. */
    private static Vector3 mirrored(Vector3 v) {
        return new Vector3(0 - v.x(), 0 - v.y(), v.z() + 0.0);
    }

    /** With a third step perpendicular to the other two, so that the axes are right-handed. */
    public Affine withPerpendicularZ(double length) {
        Vector3 normal = x.cross(y);
        return new Affine(x, y, normal.times(length / normal.norm()), origin);
    }

    /** The geometry, if the world is LPS in mm: column lengths are the spacing, column directions the axes. Refuses shear. */
    public Geometry toGeometry(GridSize size) {
        Vector3 spacing = new Vector3(x.norm(), y.norm(), z.norm());
        if (!(spacing.isFinite() && spacing.smallest() > 0)) {
            throw new RadiomicsException("voxel spacing must be above 0 mm along each axis, got " + spacing
                    + " (mm); correct the image header");
        }
        Direction direction = new Direction(unit(x, spacing.x()), unit(y, spacing.y()), unit(z, spacing.z()));
        return new Geometry(size, spacing, origin, direction);
    }

    /** Divides, since a product with 1 / length would not make exactly 1 of a column along a world axis. */
    private static Vector3 unit(Vector3 v, double length) {
        return new Vector3(v.x() / length, v.y() / length, v.z() / length);
    }
}
