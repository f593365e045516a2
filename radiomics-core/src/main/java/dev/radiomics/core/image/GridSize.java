package dev.radiomics.core.image;

import dev.radiomics.core.RadiomicsException;

/** Number of voxels along x, y and z; a 2-D image has one slice. */
public record GridSize(int x, int y, int z) {

    /** Checks that there is at least one voxel along each axis. */
    public GridSize {
        if (x < 1 || y < 1 || z < 1) {
            throw new RadiomicsException(
                    "an image needs at least one voxel along each axis, got " + x + " x " + y + " x " + z);
        }
    }

    /** Number of voxels of the grid. */
    public long voxelCount() {
        return (long) x * y * z;
    }

    /** Number of voxels as the length of one flat array; refused above 2^31 - 9 voxels. */
    public int arrayLength() {
        long count = voxelCount();
        if (count > Integer.MAX_VALUE - 8) {
            throw new RadiomicsException("an image of " + this + " voxels (" + count
                    + ") is larger than one array can hold (2147483639); crop it around the region of interest");
        }
        return (int) count;
    }

    /** The length along axis 0 (x), 1 (y) or 2 (z). */
    public int along(int axis) {
        return switch (axis) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> z;
            default -> throw new IllegalArgumentException("axis must be 0, 1 or 2, got " + axis);
        };
    }

    @Override
    public String toString() {
        return x + " x " + y + " x " + z;
    }
}
