package dev.radiomics.filters.kernel;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.RowMath;
import dev.radiomics.filters.grid.VoxelGrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Computes many separable responses of one image together: a pass along an axis that several products share is done once. Passes
 * go z, y, x; sums are formed before the pass along x, which works on the transposed slice so that it, too, combines whole rows.
 *
 * <p>Time: voxels times taps, summed over distinct passes. Memory: one copy of the image for each distinct pass along z and for
 * each response.
 */
public final class SeparableEngine {
    private final Boundary boundary;
    private final double outside;
    private final List<SeparableResponse> responses;
    private final Tree tree;

    private SeparableEngine(List<SeparableResponse> responses, Boundary boundary) {
        this.responses = responses;
        this.outside = boundary.value();
        this.boundary = boundary.kind() == Boundary.Kind.CONSTANT ? Boundary.ZERO : boundary;
        this.tree = Tree.of(responses);
    }

    /**
     * The response maps, in order.
     *
     * <p>With a constant boundary c other than 0 the image less c is filtered with zeros outside and the response to c itself is
     * added; a chain of kernels thus sees outside an intermediate map what the kernels before it make of c.
     */
    public static List<VoxelGrid> apply(
            List<SeparableResponse> responses, VoxelGrid image, Boundary boundary, Execution execution) {
        return new SeparableEngine(responses, boundary).run(image, execution);
    }

    private List<VoxelGrid> run(VoxelGrid image, Execution execution) {
        VoxelGrid source = outside == 0 ? image : lessOutside(image, execution);
        Map<AxisOperator, VoxelGrid> alongZ = new LinkedHashMap<>();
        for (AxisOperator operator : tree.nodes.keySet()) {
            alongZ.put(operator, operator.equals(AxisOperator.IDENTITY) ? source : source.likeThis(execution));
        }
        execution.forEach(
                source.ny(),
                y -> alongZ.forEach((operator, result) -> {
                    if (result != source) {
                        operator.apply(source.sheet(y), result.sheet(y), boundary);
                    }
                }));
        List<VoxelGrid> maps = new ArrayList<>();
        for (int i = 0; i < responses.size(); i++) {
            maps.add(source.likeThis(execution));
        }
        ConcurrentLinkedQueue<Scratch> free = new ConcurrentLinkedQueue<>();
        execution.forEach(source.nz(), z -> {
            Scratch reused = free.poll();
            Scratch scratch = reused == null ? new Scratch(source.nx(), source.ny()) : reused;
            filterSlice(alongZ, z, scratch, maps);
            free.add(scratch);
        });
        return maps;
    }

    private VoxelGrid lessOutside(VoxelGrid image, Execution execution) {
        VoxelGrid shifted = image.likeThis(execution);
        execution.forEach(image.nz(), z -> {
            for (int y = 0; y < image.ny(); y++) {
                RowMath.plus(shifted.row(y, z), image.row(y, z), -outside);
            }
        });
        return shifted;
    }

    private void filterSlice(Map<AxisOperator, VoxelGrid> alongZ, int z, Scratch scratch, List<VoxelGrid> maps) {
        boolean[] summed = new boolean[tree.groups.size()];
        boolean[] pooled = new boolean[responses.size()];
        tree.nodes.forEach((zOperator, yNodes) -> {
            double[][] slice = alongZ.get(zOperator).slice(z);
            yNodes.forEach((yOperator, node) -> {
                yOperator.apply(slice, scratch.alongY, boundary);
                for (Part part : node.parts) {
                    accumulate(scratch.sum(part.group), scratch.alongY, part.weight, summed[part.group]);
                    summed[part.group] = true;
                }
                if (!node.pools.isEmpty()) {
                    pool(node, scratch, pooled);
                }
            });
        });
        for (int i = 0; i < tree.groups.size(); i++) {
            Group group = tree.groups.get(i);
            RowMath.transpose(scratch.sum(i), scratch.ny, scratch.nx, scratch.turned);
            group.operator.apply(scratch.turned, scratch.alongX, boundary);
            accumulate(scratch.result(group.response), scratch.alongX, 1, pooled[group.response]);
            pooled[group.response] = true;
        }
        for (int i = 0; i < maps.size(); i++) {
            write(i, scratch, pooled[i], maps.get(i).slice(z));
        }
    }

    private void write(int response, Scratch scratch, boolean any, double[][] slice) {
        if (any) { // otherwise every product cancelled and the map is 0
            RowMath.transpose(scratch.result(response), scratch.nx, scratch.ny, slice);
        }
        double offset = outside * (outside == 0 ? 0 : responses.get(response).gain());
        if (offset != 0 && responses.get(response).isSum()) {
            for (double[] row : slice) {
                RowMath.plus(row, row, offset);
            }
        }
    }

    private void pool(Node node, Scratch scratch, boolean[] pooled) {
        RowMath.transpose(scratch.alongY, scratch.ny, scratch.nx, scratch.turned);
        node.pools.forEach((operator, targets) -> {
            operator.apply(scratch.turned, scratch.alongX, boundary);
            for (Target target : targets) {
                double[][] result = scratch.result(target.response);
                double offset = outside * (outside == 0 ? 0 : target.gain);
                for (int x = 0; x < scratch.nx; x++) {
                    RowPool.pool(
                            result[x],
                            scratch.alongX[x],
                            offset,
                            target.sign,
                            responses.get(target.response).pooling(),
                            pooled[target.response]);
                }
                pooled[target.response] = true;
            }
        });
    }

    private static void accumulate(double[][] to, double[][] rows, double weight, boolean started) {
        for (int i = 0; i < rows.length; i++) {
            if (started) {
                RowMath.add(to[i], rows[i], weight);
            } else {
                RowMath.scale(to[i], rows[i], weight);
            }
        }
    }

    /** A sum before its pass along x. */
    private record Group(int response, AxisOperator operator) {}

    /** A summand. */
    private record Part(int group, double weight) {}

    /** A product that a response pools. */
    private record Target(int response, SeparableResponse.Sign sign, double gain) {}

    /** What is done with one pass along z and y. */
    private record Node(List<Part> parts, Map<AxisOperator, List<Target>> pools) {
        Node() {
            this(new ArrayList<>(), new LinkedHashMap<>());
        }
    }

    /** All products by their passes along z, then y. */
    private record Tree(Map<AxisOperator, Map<AxisOperator, Node>> nodes, List<Group> groups) {
        static Tree of(List<SeparableResponse> responses) {
            Tree tree = new Tree(new LinkedHashMap<>(), new ArrayList<>());
            for (int i = 0; i < responses.size(); i++) {
                for (SeparableResponse.Term term : responses.get(i).terms()) {
                    tree.add(i, term, responses.get(i).isSum());
                }
            }
            return tree;
        }

        private void add(int response, SeparableResponse.Term term, boolean sum) {
            Node node = nodes.computeIfAbsent(term.z(), z -> new LinkedHashMap<>())
                    .computeIfAbsent(term.y(), y -> new Node());
            if (sum) {
                Group group = new Group(response, term.x());
                if (!groups.contains(group)) {
                    groups.add(group);
                }
                node.parts.add(new Part(groups.indexOf(group), term.weight()));
            } else {
                double gain = term.x().gain() * term.y().gain() * term.z().gain();
                node.pools
                        .computeIfAbsent(term.x(), x -> new ArrayList<>())
                        .add(new Target(response, term.sign(), gain));
            }
        }
    }

    /** The slices one thread works with. */
    private static final class Scratch {
        private final int nx;
        private final int ny;
        private final double[][] alongY;
        private final double[][] turned;
        private final double[][] alongX;
        private final List<double[][]> sums = new ArrayList<>();
        private final List<double[][]> results = new ArrayList<>();

        Scratch(int nx, int ny) {
            this.nx = nx;
            this.ny = ny;
            alongY = new double[ny][nx];
            turned = new double[nx][ny];
            alongX = new double[nx][ny];
        }

        double[][] sum(int group) {
            while (sums.size() <= group) {
                sums.add(new double[ny][nx]);
            }
            return sums.get(group);
        }

        double[][] result(int response) {
            while (results.size() <= response) {
                results.add(new double[nx][ny]);
            }
            return results.get(response);
        }
    }
}
