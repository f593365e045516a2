package dev.radiomics.core.texture;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Aggregation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Builds the matrices of GLSZM, GLDZM, NGTDM and NGLDM for all aggregations asked for; each slice is looked at once. */
public final class SliceBuild {
    private SliceBuild() {}

    /** What a function makes of the matrices with entries, by aggregation and slice. */
    public static <M extends TextureMatrix, T> List<Labelled<T>> run(
            SliceSource<M> source,
            int sliceCount,
            Set<Aggregation> aggregations,
            Execution execution,
            Function<? super M, T> use) {
        List<Labelled<T>> all = new ArrayList<>();
        if (aggregations.contains(Aggregation.SLICES_2D) || aggregations.contains(Aggregation.SLICES_2_5D)) {
            List<M> slices = slices(source, sliceCount, execution);
            if (aggregations.contains(Aggregation.SLICES_2D)) {
                for (int z = 0; z < sliceCount; z++) {
                    add(all, MatrixLabel.ofSlice(Aggregation.SLICES_2D, z), slices.get(z), use);
                }
            }
            if (aggregations.contains(Aggregation.SLICES_2_5D)) {
                add(all, MatrixLabel.of(Aggregation.SLICES_2_5D), source.sum(slices), use);
            }
        }
        if (aggregations.contains(Aggregation.VOLUME_3D)) {
            add(all, MatrixLabel.of(Aggregation.VOLUME_3D), source.volume(execution), use);
        }
        return all;
    }

    private static <M extends TextureMatrix> List<M> slices(
            SliceSource<M> source, int sliceCount, Execution execution) {
        Slabs slabs = new Slabs(sliceCount);
        List<M> slices = new ArrayList<>();
        execution
                .map(slabs.count(), slab -> source.slices(slabs.first(slab), slabs.end(slab), execution))
                .forEach(slices::addAll);
        return slices;
    }

    private static <M extends TextureMatrix, T> void add(
            List<Labelled<T>> all, MatrixLabel label, M matrix, Function<? super M, T> use) {
        if (matrix.entryCount() > 0) {
            all.add(new Labelled<>(label, use.apply(matrix)));
        }
    }
}
