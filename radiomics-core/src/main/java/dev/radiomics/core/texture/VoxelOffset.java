package dev.radiomics.core.texture;

/** A step from one voxel to another, in voxels along x, y and z. */
public record VoxelOffset(int dx, int dy, int dz) {

    /** Whether the step stays in its slice. */
    public boolean isInPlane() {
        return dz == 0;
    }

    /** Whether this is the one of m and -m that the reference manual lists: its last component other than 0 is positive. */
    boolean isForward() {
        if (dz != 0) {
            return dz > 0;
        }
        return dy != 0 ? dy > 0 : dx > 0;
    }

    VoxelOffset times(int factor) {
        return new VoxelOffset(dx * factor, dy * factor, dz * factor);
    }

    /** As in the reference tables: {@code (1,0,-1)}. */
    @Override
    public String toString() {
        return "(" + dx + "," + dy + "," + dz + ")";
    }
}
