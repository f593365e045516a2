package dev.radiomics.core.texture.ngtdm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.DistanceWeighting;
import dev.radiomics.core.texture.LevelWindow;
import dev.radiomics.core.texture.Neighbourhood;
import dev.radiomics.core.texture.RowSpans;
import dev.radiomics.core.texture.Slabs;
import dev.radiomics.core.texture.SliceSource;
import dev.radiomics.core.texture.VoxelOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sums neighbours row by row, one vectorised pass over the row a neighbour. */
final class NgtdmSource implements SliceSource<NgtdmMatrix> {
    private final DiscretisedRegion region;
    private final RowSpans spans;
    private final List<VoxelOffset> neighbours;
    private final int radius;
    private final DistanceWeighting weighting;

    NgtdmSource(DiscretisedRegion region, NgtdmSettings settings) {
        this.region = region;
        this.spans = RowSpans.of(region);
        this.neighbours = Neighbourhood.within(settings.norm(), settings.distance());
        this.radius = settings.distance();
        this.weighting = settings.weighting();
    }

    @Override
    public List<NgtdmMatrix> slices(int firstSlice, int endSlice, Execution execution) {
        List<VoxelOffset> inPlane = Neighbourhood.inPlane(neighbours);
        LevelWindow window = new LevelWindow(region, radius, 0, 0);
        NgtdmTable table = new NgtdmTable(region.levelCount(), inPlane.size());
        List<NgtdmMatrix> matrices = new ArrayList<>();
        for (int z = firstSlice; z < endSlice; z++) {
            execution.checkCancelled();
            table.clear();
            addSlice(z, window, inPlane, table);
            matrices.add(table.toMatrix());
        }
        return matrices;
    }

    @Override
    public NgtdmMatrix sum(List<NgtdmMatrix> matrices) {
        return NgtdmMatrix.sum(matrices);
    }

    @Override
    public NgtdmMatrix volume(Execution execution) {
        Slabs slabs = new Slabs(spans.size().z());
        List<NgtdmTable> tables = execution.map(slabs.count(), slab -> {
            LevelWindow window = new LevelWindow(region, radius, radius, 0);
            NgtdmTable table = new NgtdmTable(region.levelCount(), neighbours.size());
            for (int z = slabs.first(slab); z < slabs.end(slab); z++) {
                execution.checkCancelled();
                addSlice(z, window, neighbours, table);
            }
            return table;
        });
        NgtdmTable all = new NgtdmTable(region.levelCount(), neighbours.size());
        tables.forEach(all::add);
        return all.toMatrix();
    }

    private void addSlice(int z, LevelWindow window, List<VoxelOffset> steps, NgtdmTable table) {
        window.moveTo(z);
        if (weighting.isNone() && NgtdmTable.canBeExact(region.levelCount(), steps.size())) {
            addWholeSlice(z, window, steps, table);
        } else {
            addWeightedSlice(z, window, steps, table);
        }
    }

    private void addWholeSlice(int z, LevelWindow window, List<VoxelOffset> steps, NgtdmTable table) {
        int[] sums = new int[spans.size().x()];
        int[] counts = new int[spans.size().x()];
        for (int y = 0; y < spans.size().y(); y++) {
            int first = spans.first(y, z);
            int end = spans.end(y, z);
            int row = window.row(y);
            Arrays.fill(sums, 0);
            Arrays.fill(counts, 0);
            for (VoxelOffset step : steps) {
                addNeighbour(window.plane(step.dz()), row + window.offset(step), sums, counts, first, end);
            }
            table.addRow(window.plane(0), row, sums, counts, first, end);
        }
    }

    private static void addNeighbour(int[] plane, int otherRow, int[] sums, int[] counts, int first, int end) {
        for (int x = first; x < end; x++) {
            sums[x] += plane[otherRow + x];
        }
        for (int x = first; x < end; x++) {
            counts[x] += -plane[otherRow + x] >>> 31;
        }
    }

    private void addWeightedSlice(int z, LevelWindow window, List<VoxelOffset> steps, NgtdmTable table) {
        double[] sums = new double[spans.size().x()];
        double[] weights = new double[spans.size().x()];
        for (int y = 0; y < spans.size().y(); y++) {
            int first = spans.first(y, z);
            int end = spans.end(y, z);
            int row = window.row(y);
            Arrays.fill(sums, 0);
            Arrays.fill(weights, 0);
            for (VoxelOffset step : steps) {
                int[] plane = window.plane(step.dz());
                int otherRow = row + window.offset(step);
                double weight = weighting.weight(step);
                for (int x = first; x < end; x++) {
                    sums[x] += weight * plane[otherRow + x];
                    weights[x] += weight * (-plane[otherRow + x] >>> 31);
                }
            }
            table.addRow(window.plane(0), row, sums, weights, first, end);
        }
    }
}
