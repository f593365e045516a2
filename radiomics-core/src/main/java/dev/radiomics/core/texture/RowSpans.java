package dev.radiomics.core.texture;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.roi.DiscretisedRegion;

/**
 * Where the rows of a region have voxels: for each row the first voxel of the intensity mask and the one after the last, and for
 * each slice the number of voxels. Hot loops skip what lies outside. O(box). Immutable.
 */
public final class RowSpans {
    private final GridSize size;
    private final int[] firsts;
    private final int[] ends;
    private final int[] sliceCounts;

    private RowSpans(GridSize size) {
        this.size = size;
        this.firsts = new int[size.y() * size.z()];
        this.ends = new int[size.y() * size.z()];
        this.sliceCounts = new int[size.z()];
    }

    /** The rows of a region. */
    public static RowSpans of(DiscretisedRegion region) {
        RowSpans spans = new RowSpans(region.region().size());
        char[] levels = region.levels();
        for (int z = 0; z < spans.size.z(); z++) {
            for (int y = 0; y < spans.size.y(); y++) {
                int row = region.strideZ() * (z + 1) + region.strideY() * (y + 1) + 1;
                int first = 0;
                int end = spans.size.x();
                while (first < end && levels[row + first] == 0) {
                    first++;
                }
                while (end > first && levels[row + end - 1] == 0) {
                    end--;
                }
                spans.firsts[z * spans.size.y() + y] = first;
                spans.ends[z * spans.size.y() + y] = end;
                spans.sliceCounts[z] += countVoxels(levels, row + first, row + end);
            }
        }
        return spans;
    }

    private static int countVoxels(char[] levels, int from, int to) {
        int count = 0;
        for (int p = from; p < to; p++) {
            count += -levels[p] >>> 31;
        }
        return count;
    }

    /** Size of the box. */
    public GridSize size() {
        return size;
    }

    /** First voxel of a row, 0 … sizeX; equal to {@link #end} if the row has none. */
    public int first(int y, int z) {
        return firsts[z * size.y() + y];
    }

    /** The voxel after the last one of a row. */
    public int end(int y, int z) {
        return ends[z * size.y() + y];
    }

    /** Number of voxels of a slice. */
    public int voxelCount(int z) {
        return sliceCounts[z];
    }

    /** Number of voxels of all slices. */
    public int voxelCount() {
        int count = 0;
        for (int slice : sliceCounts) {
            count += slice;
        }
        return count;
    }
}
