package dev.radiomics.core.image;

import dev.radiomics.core.RadiomicsException;
import java.util.Locale;

/**
 * Where the voxels of an image lie: size in voxels, spacing in mm, centre of voxel (0, 0, 0) in LPS mm, and orientation.
 *
 * <p>World position of voxel (i, j, k): {@code origin + i s_x d_x + j s_y d_y + k s_z d_z}.
 */
public record Geometry(GridSize size, Vector3 spacingMm, Vector3 originMm, Direction direction) {
    /**
     * Two geometries are the same when no corner voxel lies further apart than this fraction of the smallest spacing: enough for
     * the rounding of headers (0.9765625 against 0.97656), far too little for a shift that would change a feature.
     */
    public static final double CORNER_TOLERANCE_VOXELS = 0.1;

    /** Checks that spacings are positive and the origin finite. */
    public Geometry {
        if (!(spacingMm.isFinite() && spacingMm.smallest() > 0)) {
            throw new RadiomicsException("voxel spacing must be above 0 mm along each axis, got " + spacingMm
                    + " (mm); correct the image header");
        }
        if (!originMm.isFinite()) {
            throw new RadiomicsException(
                    "the image origin must be finite, got " + originMm + "; correct the image header");
        }
    }

    /** A grid along the LPS axes with its first voxel at the origin. */
    public static Geometry of(GridSize size, Vector3 spacingMm) {
        return new Geometry(size, spacingMm, new Vector3(0, 0, 0), Direction.IDENTITY);
    }

    /** World position (LPS, mm) of a possibly fractional voxel index. */
    public Vector3 toWorld(double i, double j, double k) {
        return originMm.plus(direction.x().times(i * spacingMm.x()))
                .plus(direction.y().times(j * spacingMm.y()))
                .plus(direction.z().times(k * spacingMm.z()));
    }

    /** Fractional voxel index of a world position (LPS, mm); exact for perpendicular axes. */
    public Vector3 toIndex(Vector3 world) {
        Vector3 offset = world.minus(originMm);
        return new Vector3(
                offset.dot(direction.x()) / spacingMm.x(),
                offset.dot(direction.y()) / spacingMm.y(),
                offset.dot(direction.z()) / spacingMm.z());
    }

    /** Volume of one voxel in mm^3. */
    public double voxelVolume() {
        return spacingMm.x() * spacingMm.y() * spacingMm.z();
    }

    /** The geometry of a box of this grid. */
    public Geometry cropped(Box box) {
        return new Geometry(box.size(), spacingMm, toWorld(box.x(), box.y(), box.z()), direction);
    }

    /**
     * Whether both grids have the same size and their voxels the same places, within {@link #CORNER_TOLERANCE_VOXELS}.
     */
    public boolean matches(Geometry other) {
        return size.equals(other.size) && cornerDistance(other) <= CORNER_TOLERANCE_VOXELS * spacingMm.smallest();
    }

    /**
     * The one check of a mask against its image.
     *
     * @throws GeometryMismatchException with both geometries if they do not match
     */
    public void requireMatch(Geometry mask) {
        if (!matches(mask)) {
            throw new GeometryMismatchException(this, mask);
        }
    }

    /** Largest distance in mm between corresponding corners of two grids of the same size. */
    double cornerDistance(Geometry other) {
        double largest = 0;
        for (int corner = 0; corner < 8; corner++) {
            int i = (corner & 1) * (size.x() - 1);
            int j = (corner >> 1 & 1) * (size.y() - 1);
            int k = (corner >> 2 & 1) * (size.z() - 1);
            largest = Math.max(
                    largest, toWorld(i, j, k).minus(other.toWorld(i, j, k)).norm());
        }
        return largest;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s voxels, spacing %s mm, origin %s, %s", size, spacingMm, originMm, direction);
    }
}
