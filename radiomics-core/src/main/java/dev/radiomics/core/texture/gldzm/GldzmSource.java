package dev.radiomics.core.texture.gldzm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.MatrixShape;
import dev.radiomics.core.texture.RowSpans;
import dev.radiomics.core.texture.SliceSource;
import dev.radiomics.core.texture.ZoneLabeller;
import java.util.List;

/** Counts zones by level and distance. */
final class GldzmSource implements SliceSource<CountMatrix> {
    private final MatrixShape shape;
    private final ZoneLabeller labeller;
    private final DistanceMap distances;

    GldzmSource(DiscretisedRegion region) {
        this.shape = new MatrixShape(List.of("i", "d", "n"), region.levelCount());
        this.labeller = new ZoneLabeller(region, RowSpans.of(region));
        this.distances = new DistanceMap(region);
    }

    @Override
    public List<CountMatrix> slices(int firstSlice, int endSlice, Execution execution) {
        char[] map = distances.inSlices(firstSlice, endSlice);
        return labeller.slices(firstSlice, endSlice, map, execution).stream()
                .map(zones -> zones.byDistance(shape))
                .toList();
    }

    @Override
    public CountMatrix sum(List<CountMatrix> matrices) {
        return CountMatrix.sum(matrices);
    }

    @Override
    public CountMatrix volume(Execution execution) {
        return CountMatrix.sum(
                labeller.volume(distances.inVolume(execution), execution, zones -> zones.byDistance(shape)));
    }
}
