package dev.radiomics.core.texture.ngtdm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.RowSpans;
import dev.radiomics.core.texture.Slabs;
import dev.radiomics.core.texture.SliceSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes tables of slices and slabs. Neighbours are summed row by row, in vectorised passes: rows of neighbours of one width are added up
 * first, then one sum slides along x.
 */
final class NgtdmSource implements SliceSource<NgtdmMatrix> {
    private final DiscretisedRegion region;
    private final RowSpans spans;
    private final NgtdmSettings settings;

    NgtdmSource(DiscretisedRegion region, NgtdmSettings settings) {
        this.region = region;
        this.spans = RowSpans.of(region);
        this.settings = settings;
    }

    @Override
    public List<NgtdmMatrix> slices(int firstSlice, int endSlice, Execution execution) {
        NeighbourSums sums = sums(false);
        NgtdmTable table = new NgtdmTable(region.levelCount(), sums.neighbourCount());
        List<NgtdmMatrix> matrices = new ArrayList<>();
        for (int z = firstSlice; z < endSlice; z++) {
            execution.checkCancelled();
            table.clear();
            sums.addSlice(z, table);
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
            NeighbourSums sums = sums(true);
            NgtdmTable table = new NgtdmTable(region.levelCount(), sums.neighbourCount());
            for (int z = slabs.first(slab); z < slabs.end(slab); z++) {
                execution.checkCancelled();
                sums.addSlice(z, table);
            }
            return table;
        });
        NgtdmTable all = tables.get(0);
        tables.stream().skip(1).forEach(all::add);
        return all.toMatrix();
    }

    private NeighbourSums sums(boolean acrossSlices) {
        return new NeighbourSums(region, spans, settings, acrossSlices);
    }
}
