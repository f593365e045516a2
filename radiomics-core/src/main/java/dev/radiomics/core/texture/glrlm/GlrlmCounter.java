package dev.radiomics.core.texture.glrlm;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.CountTable;
import dev.radiomics.core.texture.DirectionalCounter;
import dev.radiomics.core.texture.MatrixShape;
import dev.radiomics.core.texture.RowSpans;
import dev.radiomics.core.texture.VoxelOffset;
import java.util.List;

/**
 * Counts for every voxel the how-manieth of its run it is. A run of length n has a 1st, 2nd … nth voxel, so the runs of length n are
 * the n-th voxels less the (n + 1)-th ones: no run's end has to be found, and no voxel looks further than to its predecessor.
 *
 * <p>One increment a voxel and direction; scratch of two slices of int.
 */
final class GlrlmCounter implements DirectionalCounter {
    private static final List<String> COLUMNS = List.of("i", "r", "n");

    private final DiscretisedRegion region;
    private final RowSpans spans;

    GlrlmCounter(DiscretisedRegion region, RowSpans spans) {
        this.region = region;
        this.spans = spans;
    }

    @Override
    public CountTable table(VoxelOffset step, long voxelCount) {
        GridSize size = spans.size();
        int longest = Math.min(
                step.dx() == 0 ? Integer.MAX_VALUE : size.x(),
                Math.min(step.dy() == 0 ? Integer.MAX_VALUE : size.y(), step.dz() == 0 ? Integer.MAX_VALUE : size.z()));
        return new CountTable(new MatrixShape(COLUMNS, region.levelCount()), longest, voxelCount);
    }

    @Override
    public CountMatrix matrix(CountTable table, double voxelCount) {
        return table.toDifferenceMatrix(voxelCount);
    }

    @Override
    public void count(VoxelOffset step, int firstSlice, int endSlice, CountTable table) {
        // Positions in runs, of this slice and (for steps across slices) of the one before.
        int[] positions = new int[region.strideZ()];
        int[] before = step.isInPlane() ? positions : new int[region.strideZ()];
        int inSlice = step.dx() + region.strideY() * step.dy();
        int offset = inSlice + region.strideZ() * step.dz();
        for (int z = firstSlice; z < endSlice; z++) {
            int slice = region.strideZ() * (z + 1);
            for (int y = 0; y < spans.size().y(); y++) {
                int row = region.strideY() * (y + 1) + 1;
                int from = row + spans.first(y, z);
                int to = row + spans.end(y, z);
                findPositions(region.levels(), slice, offset, before, inSlice, positions, from, to);
                if (table.cells() != null) {
                    countRow(region.levels(), slice, positions, from, to, table.cells(), table.stride());
                } else {
                    countSparseRow(region.levels(), slice, positions, from, to, table);
                }
            }
            int[] swap = before;
            before = positions;
            positions = swap;
        }
    }

    /** Position in its run: one more than that of the predecessor if that has the same level, else 1. Without branches. */
    private static void findPositions(
            char[] levels, int slice, int offset, int[] before, int inSlice, int[] positions, int from, int to) {
        for (int p = from; p < to; p++) {
            int level = levels[slice + p];
            int different = level ^ levels[slice + p - offset];
            // All bits set if the levels are equal; outside the region (level 0) no position grows.
            int continues = ((different - 1) >> 31) & (-level >> 31);
            positions[p] = (before[p - inSlice] & continues) + 1;
        }
    }

    private static void countRow(char[] levels, int slice, int[] positions, int from, int to, int[] cells, int stride) {
        for (int p = from; p < to; p++) {
            cells[levels[slice + p] + stride * positions[p]]++;
        }
    }

    private static void countSparseRow(char[] levels, int slice, int[] positions, int from, int to, CountTable table) {
        for (int p = from; p < to; p++) {
            table.add(levels[slice + p], positions[p]);
        }
    }
}
