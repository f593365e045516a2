package dev.radiomics.core.texture.glrlm;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.CountTable;
import dev.radiomics.core.texture.DirectionalCounter;
import dev.radiomics.core.texture.LevelWindow;
import dev.radiomics.core.texture.MatrixShape;
import dev.radiomics.core.texture.RowSpans;
import dev.radiomics.core.texture.VoxelOffset;
import java.util.List;

/**
 * Counts for every voxel the how-manieth of its run it is. A run of length n has a 1st, 2nd … nth voxel, so the runs of length n are
 * the n-th voxels less the (n + 1)-th ones: no run's end has to be found. One increment a voxel and direction.
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
    public void count(List<VoxelOffset> directions, int firstSlice, int endSlice, List<CountTable> tables) {
        boolean inPlane = directions.get(0).isInPlane();
        LevelWindow window = new LevelWindow(region, spans, 1, inPlane ? 0 : 1, 0, 0);
        List<RunPositions> positions = directions.stream()
                .map(step -> new RunPositions(step, spans.size().y(), window))
                .toList();
        for (int z = firstSlice; z < endSlice; z++) {
            window.moveTo(z);
            for (int y = 0; y < spans.size().y(); y++) {
                int from = window.from(y);
                int to = window.to(y);
                for (int d = 0; d < directions.size() && from < to; d++) {
                    int[] ofRow = positions.get(d).find(y, z, from, to);
                    countRow(window.row(y, 0), ofRow, from, to, tables.get(d));
                }
            }
        }
    }

    private static void countRow(int[] levels, int[] positions, int from, int to, CountTable table) {
        int[] cells = table.cells();
        int stride = table.stride();
        if (cells == null) {
            for (int x = from; x < to; x++) {
                table.add(levels[x], positions[x]);
            }
            return;
        }
        for (int x = from; x < to; x++) {
            cells[stride * levels[x] + positions[x]]++;
        }
    }
}
