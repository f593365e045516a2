package dev.radiomics.filters.gabor;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Pooling;
import dev.radiomics.filters.grid.RowMath;
import dev.radiomics.filters.grid.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Pooled moduli of Gabor responses in the x-y planes, or in all three orthogonal planes. The transform of a slice is shared by
 * all kernels of all requests, the transforms of the kernels by all slices of a plane.
 *
 * <p>Time: for each plane and kernel voxels times the logarithm of the slice. Memory: two copies of the image for each request
 * and, for three planes, one more with its axes exchanged.
 */
public final class GaborEngine {
    /** One response map: its kernels, in voxels, and how their moduli are pooled. */
    public record Request(List<GaborKernel> kernels, Pooling pooling) {
        /** Copies the list. */
        public Request {
            kernels = List.copyOf(kernels);
        }
    }

    private final List<Request> requests;
    private final Boundary boundary;
    private final int reach;
    private final Execution execution;

    private GaborEngine(List<Request> requests, Boundary boundary, int reach, Execution execution) {
        this.requests = requests;
        this.boundary = boundary;
        this.reach = reach;
        this.execution = execution;
    }

    /**
     * The response maps, in order.
     *
     * @param reach half-size to which all kernels are cut off
     * @param orthogonal whether the x-z and y-z planes are pooled with the x-y planes
     */
    public static List<VoxelGrid> apply(
            List<Request> requests,
            VoxelGrid image,
            Boundary boundary,
            int reach,
            boolean orthogonal,
            Execution execution) {
        GaborEngine engine = new GaborEngine(requests, boundary, reach, execution);
        List<VoxelGrid> maps = engine.zeros(image);
        engine.filter(
                image.nx(),
                image.ny(),
                image.nz(),
                image::slice,
                (map, z) -> maps.get(map).slice(z),
                true);
        if (orthogonal) {
            engine.filter(
                    image.nx(),
                    image.nz(),
                    image.ny(),
                    image::sheet,
                    (map, y) -> maps.get(map).sheet(y),
                    false);
            VoxelGrid turned = VoxelGrid.zeros(image.ny(), image.nz(), image.nx(), engine.execution);
            engine.turn(image, turned);
            List<VoxelGrid> turnedMaps = engine.zeros(turned);
            engine.filter(
                    image.ny(),
                    image.nz(),
                    image.nx(),
                    turned::slice,
                    (map, x) -> turnedMaps.get(map).slice(x),
                    true);
            engine.addTurned(turnedMaps, maps);
        }
        engine.divide(maps, orthogonal ? 3 : 1);
        return maps;
    }

    private List<VoxelGrid> zeros(VoxelGrid image) {
        List<VoxelGrid> maps = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            maps.add(image.likeThis(execution));
        }
        return maps;
    }

    private interface Slices {
        double[][] rows(int index);
    }

    private interface MapSlices {
        double[][] rows(int map, int index);
    }

    private void filter(int na, int nb, int count, Slices slices, MapSlices results, boolean first) {
        PlaneTransform plane = new PlaneTransform(na, nb, reach, boundary);
        List<GaborKernel> kernels =
                requests.stream().flatMap(request -> request.kernels().stream()).toList();
        List<double[][][]> transforms = execution.map(kernels.size(), i -> plane.transform(kernels.get(i)));
        ConcurrentLinkedQueue<PlaneTransform.Scratch> free = new ConcurrentLinkedQueue<>();
        execution.forEach(count, index -> {
            PlaneTransform.Scratch reused = free.poll();
            PlaneTransform.Scratch scratch = reused == null ? plane.new Scratch() : reused;
            scratch.forward(slices.rows(index));
            int kernel = 0;
            for (int map = 0; map < requests.size(); map++) {
                Request request = requests.get(map);
                for (int i = 0; i < request.kernels().size(); i++) {
                    scratch.convolve(transforms.get(kernel++));
                    poolModulus(plane, scratch, request.pooling(), i == 0);
                }
                poolPlane(plane, scratch, request.pooling(), results.rows(map, index), first);
            }
            free.add(scratch);
        });
    }

    private static void poolModulus(
            PlaneTransform plane, PlaneTransform.Scratch scratch, Pooling pooling, boolean first) {
        for (int panel = 0; panel < scratch.pooled.length; panel++) {
            for (int a = 0; a < plane.na; a++) {
                double[] re = scratch.turnedRe[panel][plane.reach + a];
                double[] im = scratch.turnedIm[panel][plane.reach + a];
                double[] to = scratch.pooled[panel][a];
                if (first) {
                    RowMath.modulus(to, re, im);
                } else {
                    RowMath.modulus(re, re, im);
                    pool(to, re, pooling);
                }
            }
        }
    }

    private static void poolPlane(
            PlaneTransform plane, PlaneTransform.Scratch scratch, Pooling pooling, double[][] to, boolean first) {
        for (int panel = 0; panel < scratch.pooled.length; panel++) {
            int from = plane.panelsB[panel];
            int width = plane.panelsB[panel + 1] - from;
            double[][] rows = new double[width][];
            System.arraycopy(first ? to : scratch.result, from, rows, 0, width);
            RowMath.transpose(scratch.pooled[panel], plane.na, width, rows);
        }
        for (int b = 0; b < plane.nb && !first; b++) {
            pool(to[b], scratch.result[b], pooling);
        }
    }

    private static void pool(double[] to, double[] row, Pooling pooling) {
        switch (pooling) {
            case MAX -> RowMath.max(to, row);
            case MIN -> RowMath.min(to, row);
            case AVERAGE -> RowMath.add(to, row, 1);
        }
    }

    /** {@code turned(y, z, x) = image(x, y, z)}. */
    private void turn(VoxelGrid image, VoxelGrid turned) {
        execution.forEach(image.nz(), z -> RowMath.transpose(image.slice(z), image.ny(), image.nx(), turned.sheet(z)));
    }

    private void addTurned(List<VoxelGrid> turned, List<VoxelGrid> maps) {
        for (int map = 0; map < maps.size(); map++) {
            VoxelGrid from = turned.get(map);
            VoxelGrid to = maps.get(map);
            Pooling pooling = requests.get(map).pooling();
            execution.forEach(to.nz(), z -> {
                double[][] slice = new double[to.ny()][to.nx()];
                RowMath.transpose(from.sheet(z), to.nx(), to.ny(), slice);
                for (int y = 0; y < to.ny(); y++) {
                    pool(to.row(y, z), slice[y], pooling);
                }
            });
        }
    }

    private void divide(List<VoxelGrid> maps, int planes) {
        for (int map = 0; map < maps.size(); map++) {
            Request request = requests.get(map);
            double scale = 1.0 / ((double) planes * request.kernels().size());
            VoxelGrid to = maps.get(map);
            if (request.pooling() == Pooling.AVERAGE && scale != 1) {
                execution.forEach(to.nz(), z -> {
                    for (double[] row : to.slice(z)) {
                        RowMath.scale(row, row, scale);
                    }
                });
            }
        }
    }
}
