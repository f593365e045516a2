package dev.radiomics.core.texture;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Aggregation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Builds the matrices of GLCM and GLRLM for all aggregations asked for. Each direction of each slice (in plane) or of the region
 * (across slices) is counted once; merged matrices are sums. Weights by distance apply where directions are merged.
 *
 * <p>Tasks are the directions across slices, those to one row of neighbours together, and slabs of slices with all directions in plane.
 */
public final class DirectionalBuild<T> {
    private final DirectionalCounter counter;
    private final RowSpans spans;
    private final Set<Aggregation> aggregations;
    private final List<VoxelOffset> inPlane;
    private final List<List<VoxelOffset>> acrossSlices;
    private final DistanceWeighting weighting;
    private final Function<? super CountMatrix, T> use;
    private final AtomicLong entriesHeld = new AtomicLong();

    /**
     * A build that has not begun.
     *
     * @param directions one of m and -m each
     * @param use what becomes of each matrix
     */
    public DirectionalBuild(
            DirectionalCounter counter,
            RowSpans spans,
            Set<Aggregation> aggregations,
            List<VoxelOffset> directions,
            DistanceWeighting weighting,
            Function<? super CountMatrix, T> use) {
        this.counter = counter;
        this.spans = spans;
        this.aggregations = aggregations;
        this.weighting = weighting;
        this.use = use;
        this.inPlane = Neighbourhood.inPlane(directions);
        this.acrossSlices = needs3D()
                ? byRow(directions.stream().filter(step -> !step.isInPlane()).toList())
                : List.of();
    }

    /** What was made of the matrices with entries, by aggregation, slice and direction. */
    public List<Labelled<T>> run(Execution execution) {
        Slabs slabs = new Slabs(spans.size().z());
        int tasks = acrossSlices.size() + slabs.count();
        List<Task<T>> done = execution.map(
                tasks,
                task -> task < acrossSlices.size()
                        ? countAcross(acrossSlices.get(task))
                        : countSlab(slabs, task - acrossSlices.size(), execution));
        List<CountMatrix> across = done.stream()
                .limit(acrossSlices.size())
                .flatMap(task -> task.byDirection().stream())
                .toList();
        return assemble(across, done.subList(acrossSlices.size(), tasks));
    }

    private boolean needs3D() {
        return asked(Aggregation.AVERAGED_3D) || asked(Aggregation.MERGED_3D);
    }

    private boolean needsEachSlice() {
        return asked(Aggregation.AVERAGED_2D) || asked(Aggregation.SLICE_MERGED_2D);
    }

    private boolean needsWholeDirections() {
        return needs3D() || asked(Aggregation.DIRECTION_MERGED_2_5D) || asked(Aggregation.MERGED_2_5D);
    }

    private boolean asked(Aggregation aggregation) {
        return aggregations.contains(aggregation);
    }

    /** Groups directions that differ in x alone, keeping their order. */
    private static List<List<VoxelOffset>> byRow(List<VoxelOffset> directions) {
        Map<VoxelOffset, List<VoxelOffset>> rows = new LinkedHashMap<>();
        for (VoxelOffset step : directions) {
            rows.computeIfAbsent(new VoxelOffset(0, step.dy(), step.dz()), row -> new ArrayList<>())
                    .add(step);
        }
        return List.copyOf(rows.values());
    }

    private Task<T> countAcross(List<VoxelOffset> directions) {
        return new Task<>(
                List.of(), List.of(), countTogether(directions, 0, spans.size().z(), spans.voxelCount()));
    }

    private Task<T> countSlab(Slabs slabs, int slab, Execution execution) {
        int first = slabs.first(slab);
        int end = slabs.end(slab);
        int voxels = 0;
        for (int z = first; z < end; z++) {
            voxels += spans.voxelCount(z);
        }
        return needsEachSlice()
                ? countSlices(first, end, voxels / (end - first), execution)
                : new Task<>(List.of(), List.of(), countTogether(inPlane, first, end, voxels));
    }

    private List<CountMatrix> countTogether(List<VoxelOffset> directions, int first, int end, int voxels) {
        List<CountTable> tables = tables(directions, voxels);
        counter.count(directions, first, end, tables);
        return tables.stream().map(table -> held(counter.matrix(table, voxels))).toList();
    }

    private List<CountTable> tables(List<VoxelOffset> directions, int voxels) {
        return directions.stream().map(step -> counter.table(step, voxels)).toList();
    }

    private Task<T> countSlices(int first, int end, int voxelsPerSlice, Execution execution) {
        List<CountTable> tables = tables(inPlane, voxelsPerSlice);
        Task<T> task = new Task<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<List<CountMatrix>> ofDirection = new ArrayList<>();
        inPlane.forEach(step -> ofDirection.add(new ArrayList<>()));
        for (int z = first; z < end; z++) {
            execution.checkCancelled();
            tables.forEach(CountTable::clear);
            counter.count(inPlane, z, z + 1, tables);
            int voxels = spans.voxelCount(z);
            List<CountMatrix> ofSlice =
                    tables.stream().map(table -> counter.matrix(table, voxels)).toList();
            for (int d = 0; d < inPlane.size(); d++) {
                ofDirection.get(d).add(ofSlice.get(d));
            }
            use(task, z, ofSlice);
        }
        if (needsWholeDirections()) {
            ofDirection.forEach(slices -> task.byDirection().add(held(CountMatrix.sum(slices))));
        }
        return task;
    }

    private void use(Task<T> task, int z, List<CountMatrix> ofSlice) {
        if (asked(Aggregation.AVERAGED_2D)) {
            for (int d = 0; d < inPlane.size(); d++) {
                add(task.averaged(), MatrixLabel.of(Aggregation.AVERAGED_2D, inPlane.get(d), z), ofSlice.get(d));
            }
        }
        if (asked(Aggregation.SLICE_MERGED_2D)) {
            merge(inPlane, ofSlice)
                    .ifPresent(
                            matrix -> add(task.merged(), MatrixLabel.ofSlice(Aggregation.SLICE_MERGED_2D, z), matrix));
        }
    }

    private List<Labelled<T>> assemble(List<CountMatrix> across, List<Task<T>> slabs) {
        List<Labelled<T>> all = new ArrayList<>();
        slabs.forEach(slab -> all.addAll(slab.averaged()));
        slabs.forEach(slab -> all.addAll(slab.merged()));
        if (!needsWholeDirections()) {
            return all;
        }
        List<CountMatrix> matrices = new ArrayList<>();
        for (int d = 0; d < inPlane.size(); d++) {
            int direction = d;
            matrices.add(CountMatrix.sum(slabs.stream()
                    .map(slab -> slab.byDirection().get(direction))
                    .toList()));
        }
        addBoth(all, Aggregation.DIRECTION_MERGED_2_5D, Aggregation.MERGED_2_5D, inPlane, matrices);
        matrices.addAll(across);
        List<VoxelOffset> directions = new ArrayList<>(inPlane);
        acrossSlices.forEach(directions::addAll);
        addBoth(all, Aggregation.AVERAGED_3D, Aggregation.MERGED_3D, directions, matrices);
        return all;
    }

    private void addBoth(
            List<Labelled<T>> all,
            Aggregation byDirection,
            Aggregation merged,
            List<VoxelOffset> directions,
            List<CountMatrix> matrices) {
        if (asked(byDirection)) {
            for (int d = 0; d < directions.size(); d++) {
                add(all, MatrixLabel.ofDirection(byDirection, directions.get(d)), matrices.get(d));
            }
        }
        if (asked(merged)) {
            merge(directions, matrices).ifPresent(matrix -> add(all, MatrixLabel.of(merged), matrix));
        }
    }

    private Optional<CountMatrix> merge(List<VoxelOffset> directions, List<CountMatrix> matrices) {
        if (weighting.isNone()) {
            return matrices.isEmpty() ? Optional.empty() : Optional.of(CountMatrix.sum(matrices));
        }
        List<CountMatrix> weighted = new ArrayList<>();
        for (int d = 0; d < directions.size(); d++) {
            weighted.add(matrices.get(d).times(weighting.weight(directions.get(d))));
        }
        return weighted.isEmpty() ? Optional.empty() : Optional.of(CountMatrix.sum(weighted));
    }

    /** Keeps account of the memory of all matrices that wait to be merged; who comes last does not change the sum. */
    private CountMatrix held(CountMatrix matrix) {
        CountMatrix.requireEntriesTogether(entriesHeld.addAndGet(matrix.entryCount()), matrix.levelCount());
        return matrix;
    }

    private void add(List<Labelled<T>> list, MatrixLabel label, CountMatrix matrix) {
        if (matrix.entryCount() > 0) {
            list.add(new Labelled<>(label, use.apply(matrix)));
        }
    }

    /** Result of a task: of single slices, and the matrix of each of its directions. */
    private record Task<T>(List<Labelled<T>> averaged, List<Labelled<T>> merged, List<CountMatrix> byDirection) {}
}
