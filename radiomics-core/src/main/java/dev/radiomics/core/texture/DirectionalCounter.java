package dev.radiomics.core.texture;

import java.util.List;

/** The hot loop of a family whose matrices have directions. Immutable, shared between threads. */
public interface DirectionalCounter {
    /** An empty table for what {@link #count} finds along a direction among so many voxels. */
    CountTable table(VoxelOffset direction, long voxelCount);

    /**
     * Adds what lies along each of some directions in the slices {@code firstSlice … endSlice - 1} to the table of the direction. Several
     * ranges of slices add up to the whole for directions in plane; for others the range is always the whole region.
     *
     * @param directions all in plane, or all across slices
     */
    void count(List<VoxelOffset> directions, int firstSlice, int endSlice, List<CountTable> tables);

    /** The matrix of a table filled by {@link #count}. */
    CountMatrix matrix(CountTable table, double voxelCount);
}
