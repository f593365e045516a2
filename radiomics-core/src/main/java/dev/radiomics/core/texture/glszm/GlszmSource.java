package dev.radiomics.core.texture.glszm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.MatrixShape;
import dev.radiomics.core.texture.RowSpans;
import dev.radiomics.core.texture.SliceSource;
import dev.radiomics.core.texture.ZoneLabeller;
import java.util.List;

/** Counts zones by level and size. */
final class GlszmSource implements SliceSource<CountMatrix> {
    private final MatrixShape shape;
    private final ZoneLabeller labeller;

    GlszmSource(DiscretisedRegion region) {
        this.shape = new MatrixShape(List.of("i", "s", "n"), region.levelCount());
        this.labeller = new ZoneLabeller(region, RowSpans.of(region));
    }

    @Override
    public List<CountMatrix> slices(int firstSlice, int endSlice, Execution execution) {
        return labeller.slices(firstSlice, endSlice, null, execution).stream()
                .map(zones -> zones.bySize(shape))
                .toList();
    }

    @Override
    public CountMatrix sum(List<CountMatrix> matrices) {
        return CountMatrix.sum(matrices);
    }

    @Override
    public CountMatrix volume(Execution execution) {
        return CountMatrix.sum(labeller.volume(null, execution, zones -> zones.bySize(shape)));
    }
}
