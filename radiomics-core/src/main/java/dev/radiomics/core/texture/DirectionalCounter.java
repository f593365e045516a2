package dev.radiomics.core.texture;

/** The hot loop of a family whose matrices have directions. Immutable, shared between threads. */
public interface DirectionalCounter {
    /** An empty table for what {@link #count} finds along a direction among so many voxels. */
    CountTable table(VoxelOffset direction, long voxelCount);

    /**
     * Adds what lies along a direction in the slices {@code firstSlice … endSlice - 1} to a table. Several ranges of slices add up
     * to the whole for directions in plane; for others the range is always the whole region.
     */
    void count(VoxelOffset direction, int firstSlice, int endSlice, CountTable table);

    /** The matrix of a table filled by {@link #count}. */
    CountMatrix matrix(CountTable table, double voxelCount);
}
