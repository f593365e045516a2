package dev.radiomics.core.texture.glcm;

import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.CountTable;
import dev.radiomics.core.texture.DirectionalCounter;
import dev.radiomics.core.texture.MatrixShape;
import dev.radiomics.core.texture.RowSpans;
import dev.radiomics.core.texture.VoxelOffset;
import java.util.List;

/** Counts pairs of grey levels a step apart, row by row; one increment a voxel and direction. */
final class GlcmCounter implements DirectionalCounter {
    private static final List<String> COLUMNS = List.of("i", "j", "n");

    private final DiscretisedRegion region;
    private final RowSpans spans;
    private final boolean symmetric;

    GlcmCounter(DiscretisedRegion region, RowSpans spans, boolean symmetric) {
        this.region = region;
        this.spans = spans;
        this.symmetric = symmetric;
    }

    @Override
    public CountTable table(VoxelOffset direction, long voxelCount) {
        return new CountTable(new MatrixShape(COLUMNS, region.levelCount()), region.levelCount(), voxelCount);
    }

    @Override
    public CountMatrix matrix(CountTable table, double voxelCount) {
        return symmetric ? table.toSymmetricMatrix(voxelCount) : table.toMatrix(voxelCount);
    }

    @Override
    public void count(List<VoxelOffset> directions, int firstSlice, int endSlice, List<CountTable> tables) {
        for (int d = 0; d < directions.size(); d++) {
            count(directions.get(d), firstSlice, endSlice, tables.get(d));
        }
    }

    private void count(VoxelOffset step, int firstSlice, int endSlice, CountTable table) {
        int sizeY = spans.size().y();
        int sizeZ = spans.size().z();
        int offset = step.dx() + region.strideY() * step.dy() + region.strideZ() * step.dz();
        for (int z = Math.max(firstSlice, -step.dz()); z < Math.min(endSlice, sizeZ - step.dz()); z++) {
            for (int y = Math.max(0, -step.dy()); y < Math.min(sizeY, sizeY - step.dy()); y++) {
                int otherY = y + step.dy();
                int otherZ = z + step.dz();
                // Both voxels of a pair lie where their rows have voxels.
                int first = Math.max(spans.first(y, z), spans.first(otherY, otherZ) - step.dx());
                int end = Math.min(spans.end(y, z), spans.end(otherY, otherZ) - step.dx());
                int row = region.strideZ() * (z + 1) + region.strideY() * (y + 1) + 1;
                if (table.cells() != null) {
                    countRow(region.levels(), row + first, row + end, offset, table.cells(), table.stride());
                } else {
                    countSparseRow(region.levels(), row + first, row + end, offset, table);
                }
            }
        }
    }

    /** Pairs with a voxel outside fall into row or column 0, which no matrix has: cheaper than asking. */
    private static void countRow(char[] levels, int from, int to, int offset, int[] cells, int stride) {
        for (int p = from; p < to; p++) {
            cells[stride * levels[p] + levels[p + offset]]++;
        }
    }

    private static void countSparseRow(char[] levels, int from, int to, int offset, CountTable table) {
        for (int p = from; p < to; p++) {
            table.add(levels[p], levels[p + offset]);
        }
    }
}
