package dev.radiomics.core.texture;

/** How the length of a vector between two voxels is measured, in voxels. */
public enum Norm {
    /** The largest component; the default of all families. */
    CHEBYSHEV,
    /** The sum of the components. */
    MANHATTAN,
    /** The square root of the sum of squares. */
    EUCLIDEAN;

    /** Length of a vector in voxels. */
    public double length(VoxelOffset vector) {
        int x = Math.abs(vector.dx());
        int y = Math.abs(vector.dy());
        int z = Math.abs(vector.dz());
        return switch (this) {
            case CHEBYSHEV -> Math.max(x, Math.max(y, z));
            case MANHATTAN -> x + y + z;
            case EUCLIDEAN -> Math.sqrt(x * x + y * y + z * z);
        };
    }
}
