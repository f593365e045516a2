package dev.radiomics.core.texture.ngldm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.CountTable;
import dev.radiomics.core.texture.LevelWindow;
import dev.radiomics.core.texture.MatrixShape;
import dev.radiomics.core.texture.Neighbourhood;
import dev.radiomics.core.texture.RowSpans;
import dev.radiomics.core.texture.Slabs;
import dev.radiomics.core.texture.SliceSource;
import dev.radiomics.core.texture.VoxelOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts dependent neighbours row by row, one vectorised pass over the row a neighbour. */
final class NgldmSource implements SliceSource<CountMatrix> {
    /** So far below all levels that no difference from it is within any alpha. */
    private static final int OUTSIDE = -(1 << 30);

    private final DiscretisedRegion region;
    private final RowSpans spans;
    private final MatrixShape shape;
    private final List<VoxelOffset> neighbours;
    private final int radius;
    private final int alpha;

    NgldmSource(DiscretisedRegion region, NgldmSettings settings) {
        this.region = region;
        this.spans = RowSpans.of(region);
        this.shape = new MatrixShape(List.of("i", "j", "s"), region.levelCount());
        this.neighbours = Neighbourhood.within(settings.norm(), settings.distance());
        this.radius = settings.distance();
        this.alpha = settings.alpha();
    }

    @Override
    public List<CountMatrix> slices(int firstSlice, int endSlice, Execution execution) {
        List<VoxelOffset> inPlane = Neighbourhood.inPlane(neighbours);
        LevelWindow window = new LevelWindow(region, radius, 0, OUTSIDE);
        CountTable table = table(inPlane, spans.voxelCount() / spans.size().z());
        List<CountMatrix> matrices = new ArrayList<>();
        for (int z = firstSlice; z < endSlice; z++) {
            execution.checkCancelled();
            table.clear();
            countSlice(z, window, inPlane, table);
            matrices.add(table.toMatrix(spans.voxelCount(z)));
        }
        return matrices;
    }

    @Override
    public CountMatrix sum(List<CountMatrix> matrices) {
        return CountMatrix.sum(matrices);
    }

    @Override
    public CountMatrix volume(Execution execution) {
        Slabs slabs = new Slabs(spans.size().z());
        return CountMatrix.sum(execution.map(slabs.count(), slab -> {
            LevelWindow window = new LevelWindow(region, radius, radius, OUTSIDE);
            CountTable table = table(neighbours, spans.voxelCount() / slabs.count());
            int voxels = 0;
            for (int z = slabs.first(slab); z < slabs.end(slab); z++) {
                execution.checkCancelled();
                countSlice(z, window, neighbours, table);
                voxels += spans.voxelCount(z);
            }
            return table.toMatrix(voxels);
        }));
    }

    private CountTable table(List<VoxelOffset> steps, long voxelCount) {
        return new CountTable(shape, steps.size() + 1, voxelCount);
    }

    private void countSlice(int z, LevelWindow window, List<VoxelOffset> steps, CountTable table) {
        window.moveTo(z);
        int[] centre = window.plane(0);
        int[] dependence = new int[spans.size().x()];
        for (int y = 0; y < spans.size().y(); y++) {
            int first = spans.first(y, z);
            int end = spans.end(y, z);
            int row = window.row(y);
            Arrays.fill(dependence, 1);
            for (VoxelOffset step : steps) {
                addDependent(
                        centre,
                        window.plane(step.dz()),
                        row,
                        row + window.offset(step),
                        dependence,
                        first,
                        end,
                        alpha + 1);
            }
            tally(centre, row, dependence, first, end, table);
        }
    }

    private static void addDependent(
            int[] centre, int[] other, int row, int otherRow, int[] dependence, int first, int end, int limit) {
        for (int x = first; x < end; x++) {
            // The sign bit of |difference| - (alpha + 1) is 1 for a dependent neighbour.
            dependence[x] += (Math.abs(other[otherRow + x] - centre[row + x]) - limit) >>> 31;
        }
    }

    private static void tally(int[] centre, int row, int[] dependence, int first, int end, CountTable table) {
        int[] cells = table.cells();
        int stride = table.stride();
        for (int x = first; x < end; x++) {
            int level = centre[row + x];
            if (level > 0) {
                if (cells != null) {
                    cells[level + stride * dependence[x]]++;
                } else {
                    table.add(level, dependence[x]);
                }
            }
        }
    }
}
