package dev.radiomics.core.texture;

import java.util.List;

/**
 * The neighbours of a voxel that a raster scan meets before it, numbered: 4 of its slice, then 9 of the slice below. Of those that
 * have the voxel's level, many touch one another and so belong to one zone already: one of each cluster stands for the rest.
 *
 * <p>It remembers the sets it was asked about. Threads may share it: should two ask at once, both find and note the same.
 */
final class EarlierNeighbours {
    static final int IN_PLANE = 4;
    static final int ALL = 13;

    private static final List<VoxelOffset> STEPS = steps();

    private final int[] touching = new int[ALL];
    private final char[] representatives = new char[1 << ALL];

    EarlierNeighbours() {
        for (int a = 0; a < ALL; a++) {
            for (int b = 0; b < ALL; b++) {
                VoxelOffset from = STEPS.get(a);
                VoxelOffset to = STEPS.get(b);
                VoxelOffset between = new VoxelOffset(to.dx() - from.dx(), to.dy() - from.dy(), to.dz() - from.dz());
                if (Norm.CHEBYSHEV.length(between) <= 1) {
                    touching[a] |= 1 << b;
                }
            }
        }
    }

    private static List<VoxelOffset> steps() {
        return List.of(
                new VoxelOffset(0, -1, 0),
                new VoxelOffset(-1, 0, 0),
                new VoxelOffset(-1, -1, 0),
                new VoxelOffset(1, -1, 0),
                new VoxelOffset(0, 0, -1),
                new VoxelOffset(-1, 0, -1),
                new VoxelOffset(1, 0, -1),
                new VoxelOffset(0, -1, -1),
                new VoxelOffset(0, 1, -1),
                new VoxelOffset(-1, -1, -1),
                new VoxelOffset(1, -1, -1),
                new VoxelOffset(-1, 1, -1),
                new VoxelOffset(1, 1, -1));
    }

    /** The step to a neighbour. */
    VoxelOffset step(int neighbour) {
        return STEPS.get(neighbour);
    }

    /** Where neighbours lie in an array of slices. */
    int[] offsets(int neighbourCount, int strideY, int toSliceBelow) {
        int[] offsets = new int[neighbourCount];
        for (int k = 0; k < neighbourCount; k++) {
            VoxelOffset step = STEPS.get(k);
            offsets[k] = step.dx() + strideY * step.dy() + (step.dz() == 0 ? 0 : toSliceBelow);
        }
        return offsets;
    }

    /** One neighbour of each cluster of a set that is not empty. */
    int representatives(int set) {
        if (representatives[set] == 0) {
            representatives[set] = (char) findRepresentatives(set);
        }
        return representatives[set];
    }

    private int findRepresentatives(int set) {
        int found = 0;
        int left = set;
        while (left != 0) {
            int cluster = left & -left;
            found |= cluster;
            int growing = cluster;
            while (growing != 0) {
                int reached = touching[Integer.numberOfTrailingZeros(growing)] & left & ~cluster;
                cluster |= reached;
                growing = (growing & (growing - 1)) | reached;
            }
            left &= ~cluster;
        }
        return found;
    }
}
