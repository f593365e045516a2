package dev.radiomics.core.texture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.roi.DiscretisedRegion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Texture matrices straight from their definitions, voxel by voxel: slow and obvious. */
public final class Oracle {
    /** Stands for "all slices together". */
    public static final int VOLUME = -1;

    private final GridSize size;
    private final int[][][] levels;
    private final boolean[][][] morphological;

    /** Reads a region. */
    public Oracle(DiscretisedRegion region) {
        size = region.region().size();
        levels = new int[size.z()][size.y()][size.x()];
        morphological = new boolean[size.z()][size.y()][size.x()];
        int voxel = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                for (int x = 0; x < size.x(); x++, voxel++) {
                    morphological[z][y][x] = region.region().morphologicalMask()[voxel];
                    levels[z][y][x] = region.region().intensityMask()[voxel]
                            ? (int) region.region().intensities()[voxel]
                            : 0;
                }
            }
        }
    }

    /** A position. */
    private record Voxel(int x, int y, int z) {
        Voxel plus(int dx, int dy, int dz) {
            return new Voxel(x + dx, y + dy, z + dz);
        }
    }

    /** A count of pairs (i, j), keyed {@code i * 1_000_000 + j}. */
    public static final class Counts extends TreeMap<Long, Double> {
        private static final long serialVersionUID = 1L;

        void add(int i, int j, double n) {
            merge(i * 1_000_000L + j, n, Double::sum);
        }
    }

    /** Makes the matrix of one slice (or {@link #VOLUME}) and one direction (null if the family has none). */
    @FunctionalInterface
    public interface Single {
        /** The counts. */
        Counts of(int slice, VoxelOffset direction);
    }

    private boolean isInside(Voxel v) {
        return v.x >= 0 && v.y >= 0 && v.z >= 0 && v.x < size.x() && v.y < size.y() && v.z < size.z();
    }

    private int level(Voxel v) {
        return isInside(v) ? levels[v.z][v.y][v.x] : 0;
    }

    /** Voxels of the intensity mask in a slice or the volume. */
    private List<Voxel> voxels(int slice) {
        List<Voxel> voxels = new ArrayList<>();
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                for (int x = 0; x < size.x(); x++) {
                    if (levels[z][y][x] > 0 && (slice == VOLUME || z == slice)) {
                        voxels.add(new Voxel(x, y, z));
                    }
                }
            }
        }
        return voxels;
    }

    /** Number of voxels of the intensity mask. */
    public int voxelCount() {
        return voxels(VOLUME).size();
    }

    /** All steps with a norm between two bounds, across slices only for the volume. */
    public List<VoxelOffset> steps(Norm norm, double above, double upTo, boolean acrossSlices) {
        int reach = (int) Math.ceil(upTo);
        List<VoxelOffset> steps = new ArrayList<>();
        for (int dz = acrossSlices ? -reach : 0; dz <= (acrossSlices ? reach : 0); dz++) {
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    double length = switch (norm) {
                        case CHEBYSHEV -> Math.max(Math.abs(dx), Math.max(Math.abs(dy), Math.abs(dz)));
                        case MANHATTAN -> Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
                        case EUCLIDEAN -> Math.sqrt(dx * dx + dy * dy + dz * dz);
                    };
                    if (length > above && length <= upTo) {
                        steps.add(new VoxelOffset(dx, dy, dz));
                    }
                }
            }
        }
        return steps;
    }

    /** Pairs of levels a step apart. */
    public Counts glcm(int slice, VoxelOffset step, boolean symmetric) {
        Counts counts = new Counts();
        for (Voxel voxel : voxels(slice)) {
            int other = level(voxel.plus(step.dx(), step.dy(), step.dz()));
            if (other > 0) {
                counts.add(level(voxel), other, 1);
                if (symmetric) {
                    counts.add(other, level(voxel), 1);
                }
            }
        }
        return counts;
    }

    /** Runs: walks from each voxel without a predecessor of its level. */
    public Counts glrlm(int slice, VoxelOffset step) {
        Counts counts = new Counts();
        for (Voxel start : voxels(slice)) {
            if (level(start.plus(-step.dx(), -step.dy(), -step.dz())) != level(start)) {
                int length = 0;
                for (Voxel v = start; level(v) == level(start); v = v.plus(step.dx(), step.dy(), step.dz())) {
                    length++;
                }
                counts.add(level(start), length, 1);
            }
        }
        return counts;
    }

    /** Zones by flood fill: by size, or by smallest distance. */
    public Counts zones(int slice, boolean bySize) {
        Counts counts = new Counts();
        int[][][] distance = distances(slice != VOLUME);
        boolean[][][] seen = new boolean[size.z()][size.y()][size.x()];
        for (Voxel start : voxels(slice)) {
            if (seen[start.z][start.y][start.x]) {
                continue;
            }
            int voxels = 0;
            int nearest = Integer.MAX_VALUE;
            Deque<Voxel> open = new ArrayDeque<>(List.of(start));
            seen[start.z][start.y][start.x] = true;
            while (!open.isEmpty()) {
                Voxel v = open.pop();
                voxels++;
                nearest = Math.min(nearest, distance[v.z][v.y][v.x]);
                for (VoxelOffset step : steps(Norm.CHEBYSHEV, 0, 1, slice == VOLUME)) {
                    Voxel next = v.plus(step.dx(), step.dy(), step.dz());
                    if (level(next) == level(start) && !seen[next.z][next.y][next.x]) {
                        seen[next.z][next.y][next.x] = true;
                        open.push(next);
                    }
                }
            }
            counts.add(level(start), bySize ? voxels : nearest, 1);
        }
        return counts;
    }

    /** Erodes the morphological mask until nothing is left; a voxel's distance is the number of the erosion that takes it. */
    private int[][][] distances(boolean inPlane) {
        int[][][] distance = new int[size.z()][size.y()][size.x()];
        List<Voxel> left = new ArrayList<>();
        for (int i = 0; i < size.voxelCount(); i++) {
            Voxel v = new Voxel(i % size.x(), i / size.x() % size.y(), i / size.x() / size.y());
            if (morphological[v.z][v.y][v.x]) {
                left.add(v);
            }
        }
        for (int erosion = 1; !left.isEmpty(); erosion++) {
            List<Voxel> now = List.copyOf(left);
            for (Voxel v : now) {
                if (steps(Norm.MANHATTAN, 0, 1, !inPlane).stream()
                        .anyMatch(step -> !now.contains(v.plus(step.dx(), step.dy(), step.dz())))) {
                    distance[v.z][v.y][v.x] = erosion;
                    left.remove(v);
                }
            }
        }
        return distance;
    }

    /** Dependent neighbours, the voxel itself among them. */
    public Counts ngldm(int slice, Norm norm, int radius, int alpha) {
        Counts counts = new Counts();
        for (Voxel voxel : voxels(slice)) {
            int dependent = 1;
            for (VoxelOffset step : steps(norm, 0, radius, slice == VOLUME)) {
                int other = level(voxel.plus(step.dx(), step.dy(), step.dz()));
                if (other > 0 && Math.abs(other - level(voxel)) <= alpha) {
                    dependent++;
                }
            }
            counts.add(level(voxel), dependent, 1);
        }
        return counts;
    }

    /** Differences from the mean of the neighbours: j = 1 holds s_i, j = 2 holds n_i. */
    public Counts ngtdm(int slice, Norm norm, int radius, DistanceWeighting weighting) {
        Counts counts = new Counts();
        for (Voxel voxel : voxels(slice)) {
            double sum = 0;
            double weights = 0;
            for (VoxelOffset step : steps(norm, 0, radius, slice == VOLUME)) {
                int other = level(voxel.plus(step.dx(), step.dy(), step.dz()));
                if (other > 0) {
                    sum += weighting.weight(step) * other;
                    weights += weighting.weight(step);
                }
            }
            if (weights > 0) {
                counts.add(level(voxel), 1, Math.abs(level(voxel) - sum / weights));
                counts.add(level(voxel), 2, 1);
            }
        }
        return counts;
    }

    /** Every label that an aggregation may have. */
    private List<MatrixLabel> labels(Aggregation aggregation, List<VoxelOffset> directions) {
        IntStream slices = IntStream.range(0, size.z());
        List<VoxelOffset> inPlane = Neighbourhood.inPlane(directions);
        return switch (aggregation) {
            case AVERAGED_2D ->
                slices.boxed()
                        .flatMap(z -> inPlane.stream().map(step -> MatrixLabel.of(aggregation, step, z)))
                        .toList();
            case SLICE_MERGED_2D, SLICES_2D ->
                slices.mapToObj(z -> MatrixLabel.ofSlice(aggregation, z)).toList();
            case DIRECTION_MERGED_2_5D ->
                inPlane.stream()
                        .map(step -> MatrixLabel.ofDirection(aggregation, step))
                        .toList();
            case AVERAGED_3D ->
                directions.stream()
                        .map(step -> MatrixLabel.ofDirection(aggregation, step))
                        .toList();
            default -> List.of(MatrixLabel.of(aggregation));
        };
    }

    /** What the matrix of a label must be: a sum of single matrices over the slices and directions that the label leaves open. */
    private Counts expected(
            MatrixLabel label, List<VoxelOffset> directions, DistanceWeighting weighting, Single single) {
        boolean bySlice = label.aggregation().isBySlice();
        List<Integer> slices = !bySlice
                ? List.of(VOLUME)
                : label.slice().isPresent()
                        ? List.of(label.slice().getAsInt())
                        : IntStream.range(0, size.z()).boxed().toList();
        Counts sum = new Counts();
        for (int slice : slices) {
            if (directions.isEmpty()) {
                single.of(slice, null).forEach((key, n) -> sum.merge(key, n, Double::sum));
            } else if (label.direction().isPresent()) {
                single.of(slice, label.direction().get()).forEach((key, n) -> sum.merge(key, n, Double::sum));
            } else {
                for (VoxelOffset step : bySlice ? Neighbourhood.inPlane(directions) : directions) {
                    double weight = weighting.weight(step);
                    single.of(slice, step).forEach((key, n) -> sum.merge(key, weight * n, Double::sum));
                }
            }
        }
        return sum;
    }

    /** Asserts that exactly the matrices with entries are there, and that each is what the definition says. */
    public void assertMatrices(
            List<? extends Labelled<? extends TextureMatrix>> actual,
            Set<Aggregation> aggregations,
            List<VoxelOffset> directions,
            DistanceWeighting weighting,
            Single single) {
        Map<MatrixLabel, Counts> wanted = new java.util.LinkedHashMap<>();
        for (Aggregation aggregation : aggregations) {
            for (MatrixLabel label : labels(aggregation, directions)) {
                Counts counts = expected(label, directions, weighting, single);
                if (!counts.isEmpty()) {
                    wanted.put(label, counts);
                }
            }
        }
        assertEquals(
                List.copyOf(wanted.keySet()),
                actual.stream().map(Labelled::label).toList());
        for (Labelled<? extends TextureMatrix> matrix : actual) {
            assertCounts(
                    wanted.get(matrix.label()),
                    asCounts(matrix.value()),
                    matrix.label().toString());
        }
    }

    private static Counts asCounts(TextureMatrix matrix) {
        Counts counts = new Counts();
        boolean pairs = matrix instanceof CountMatrix;
        for (int entry = 0; entry < matrix.entryCount(); entry++) {
            int level = (int) matrix.value(entry, 0);
            if (pairs) {
                counts.add(level, (int) matrix.value(entry, 1), matrix.value(entry, 2));
            } else {
                counts.add(level, 1, matrix.value(entry, 1));
                counts.add(level, 2, matrix.value(entry, 2));
            }
        }
        return counts;
    }

    private static void assertCounts(Counts expected, Counts actual, String label) {
        assertEquals(expected.keySet(), actual.keySet(), label);
        expected.forEach((key, n) -> assertEquals(n, actual.get(key), 1e-12 * Math.abs(n) + 1e-13, label + " " + key));
    }
}
