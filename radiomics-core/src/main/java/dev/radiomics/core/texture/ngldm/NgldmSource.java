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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts dependent neighbours row by row, one vectorised pass over the row for each row of neighbours. */
final class NgldmSource implements SliceSource<CountMatrix> {
    /** So far below all levels that no difference from it is within any alpha. */
    private static final int OUTSIDE = -(1 << 30);

    private final DiscretisedRegion region;
    private final RowSpans spans;
    private final MatrixShape shape;
    private final NgldmSettings settings;

    NgldmSource(DiscretisedRegion region, NgldmSettings settings) {
        this.region = region;
        this.spans = RowSpans.of(region);
        this.shape = new MatrixShape(List.of("i", "j", "s"), region.levelCount());
        this.settings = settings;
    }

    @Override
    public List<CountMatrix> slices(int firstSlice, int endSlice, Execution execution) {
        List<Neighbourhood.Row> neighbours = Neighbourhood.rows(settings.norm(), settings.distance(), false);
        LevelWindow window = window(0);
        CountTable table = table(neighbours, spans.voxelCount() / spans.size().z());
        List<CountMatrix> matrices = new ArrayList<>();
        for (int z = firstSlice; z < endSlice; z++) {
            execution.checkCancelled();
            table.clear();
            countSlice(z, window, neighbours, table);
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
        List<Neighbourhood.Row> neighbours = Neighbourhood.rows(settings.norm(), settings.distance(), true);
        Slabs slabs = new Slabs(spans.size().z());
        return CountMatrix.sum(execution.map(slabs.count(), slab -> {
            LevelWindow window = window(settings.distance());
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

    private LevelWindow window(int radiusAcross) {
        return new LevelWindow(region, spans, settings.distance(), radiusAcross, OUTSIDE, 0);
    }

    private CountTable table(List<Neighbourhood.Row> neighbours, long voxelCount) {
        int most = neighbours.stream().mapToInt(Neighbourhood.Row::length).sum();
        return new CountTable(shape, most, voxelCount);
    }

    private void countSlice(int z, LevelWindow window, List<Neighbourhood.Row> neighbours, CountTable table) {
        window.moveTo(z);
        int[] dependence = new int[window.rowLength()];
        int[] shifted = new int[window.rowLength()];
        int limit = settings.alpha() + 1;
        for (int y = 0; y < spans.size().y(); y++) {
            int from = window.from(y);
            int to = window.to(y);
            if (from == to) {
                continue;
            }
            int[] centre = window.row(y, 0);
            Arrays.fill(dependence, 0);
            for (Neighbourhood.Row neighbour : neighbours) {
                int[] row = window.row(y + neighbour.dy(), neighbour.dz());
                for (int dx = -neighbour.halfWidth(); dx <= neighbour.halfWidth(); dx++) {
                    int[] other = row;
                    if (dx != 0) {
                        // A shifted copy: a loop that reads at x + dx would not be vectorised.
                        System.arraycopy(row, from + dx, shifted, from, to - from);
                        other = shifted;
                    }
                    // The voxel itself, once it is among them, is always dependent.
                    addDependent(centre, other, dependence, from, to, limit);
                }
            }
            tally(centre, dependence, from, to, table);
        }
    }

    /** The sign bit of |difference| - (alpha + 1) is 1 for a dependent neighbour. */
    private static void addDependent(int[] centre, int[] other, int[] dependence, int from, int to, int limit) {
        for (int x = from; x < to; x++) {
            int difference = other[x] - centre[x];
            dependence[x] += ((difference - limit) & (-limit - difference)) >>> 31;
        }
    }

    private static void tally(int[] centre, int[] dependence, int from, int to, CountTable table) {
        int[] cells = table.cells();
        int stride = table.stride();
        for (int x = from; x < to; x++) {
            int level = centre[x];
            if (level > 0) {
                if (cells != null) {
                    cells[stride * level + dependence[x]]++;
                } else {
                    table.add(level, dependence[x]);
                }
            }
        }
    }
}
