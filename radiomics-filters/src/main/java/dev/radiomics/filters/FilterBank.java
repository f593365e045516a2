package dev.radiomics.filters;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.spi.ImageFilter;
import dev.radiomics.core.spi.ImageFilterBank;
import dev.radiomics.filters.fourier.Spectrum;
import dev.radiomics.filters.gabor.GaborEngine;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.VoxelGrid;
import dev.radiomics.filters.kernel.BoxAverage;
import dev.radiomics.filters.kernel.SeparableEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Many filters on one image. They share what they have in common: the voxels, 1-D passes of separable kernels, the Fourier
 * transform of the image, and the transforms of its slices for Gabor kernels.
 *
 * <p>A response map is the same, bit for bit, whether its filter runs alone or in a bank, and for any number of threads.
 */
public final class FilterBank implements ImageFilterBank {
    private final List<ImageFilter> filters;

    private FilterBank(List<ImageFilter> filters) {
        this.filters = List.copyOf(filters);
    }

    /** A bank of filters. */
    public static FilterBank of(ImageFilter... filters) {
        return new FilterBank(List.of(filters));
    }

    /** A bank of filters. */
    public static FilterBank of(List<? extends ImageFilter> filters) {
        return new FilterBank(List.copyOf(filters));
    }

    @Override
    public List<ImageFilter> filters() {
        return filters;
    }

    /**
     * The response maps, in the order of the filters.
     *
     * <p>Memory: a map for each filter, and what the largest group of filters that share work needs.
     *
     * @throws dev.radiomics.core.RadiomicsException if a filter does not suit the image, or a voxel is NaN or infinite
     */
    @Override
    public List<Volume> apply(Volume image, Execution execution) {
        Volume[] maps = new Volume[filters.size()];
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            Plan plan = filters.get(i) instanceof Plan.Planned planned
                    ? planned.planner().apply(image)
                    : null;
            plans.add(plan);
            groups.computeIfAbsent(plan == null ? i : shared(plan, i), key -> new ArrayList<>())
                    .add(i);
        }
        VoxelGrid grid = null;
        for (List<Integer> group : groups.values()) {
            Plan first = plans.get(group.get(0));
            if (first == null) {
                maps[group.get(0)] = filters.get(group.get(0)).apply(image, execution);
                continue;
            }
            grid = grid == null ? VoxelGrid.read(image, execution) : grid;
            List<Plan> members = group.stream().map(plans::get).toList();
            List<VoxelGrid> results = run(first, members, grid, execution);
            for (int i = 0; i < group.size(); i++) {
                maps[group.get(i)] = toVolume(results, i, image.geometry(), execution);
            }
        }
        return List.of(maps);
    }

    /** Gives each grid up as soon as it is copied. */
    private static Volume toVolume(List<VoxelGrid> results, int index, Geometry geometry, Execution execution) {
        VoxelGrid result = results.get(index);
        results.set(index, null);
        return result.toVolume(geometry, execution);
    }

    private record SpectrumKey(Dimensions dimensions, Boundary boundary, int padding) {}

    private record GaborKey(Boundary boundary, int reach, boolean orthogonal) {}

    /** What plans must have in common to be run together. */
    private static Object shared(Plan plan, int index) {
        if (plan instanceof Plan.Separable separable) {
            return separable.boundary();
        }
        if (plan instanceof Plan.Spectral spectral) {
            return new SpectrumKey(spectral.dimensions(), spectral.boundary(), spectral.padding());
        }
        if (plan instanceof Plan.Gabor gabor) {
            return new GaborKey(gabor.boundary(), gabor.reach(), gabor.orthogonal());
        }
        return index;
    }

    private static List<VoxelGrid> run(Plan first, List<Plan> members, VoxelGrid image, Execution execution) {
        if (first instanceof Plan.Separable) {
            return separable(members.stream().map(Plan.Separable.class::cast).toList(), image, execution);
        }
        if (first instanceof Plan.Spectral) {
            return spectral(members.stream().map(Plan.Spectral.class::cast).toList(), image, execution);
        }
        if (first instanceof Plan.Gabor gabor) {
            List<GaborEngine.Request> requests =
                    members.stream().map(plan -> ((Plan.Gabor) plan).request()).toList();
            return GaborEngine.apply(requests, image, gabor.boundary(), gabor.reach(), gabor.orthogonal(), execution);
        }
        List<VoxelGrid> results = new ArrayList<>();
        results.add(((Plan.Direct) first).filter().apply(image, execution));
        return results;
    }

    private static List<VoxelGrid> separable(List<Plan.Separable> plans, VoxelGrid image, Execution execution) {
        Boundary boundary = plans.get(0).boundary();
        List<VoxelGrid> results = SeparableEngine.apply(
                plans.stream().map(Plan.Separable::response).toList(), image, boundary, execution);
        for (int i = 0; i < results.size(); i++) {
            Plan.Separable plan = plans.get(i);
            if (plan.energyHalf() >= 0) {
                VoxelGrid energy = BoxAverage.apply(
                        results.get(i), plan.energyHalf(), plan.dimensions(), boundary, true, execution);
                results.set(i, energy);
            }
        }
        return results;
    }

    private static List<VoxelGrid> spectral(List<Plan.Spectral> plans, VoxelGrid image, Execution execution) {
        Plan.Spectral first = plans.get(0);
        VoxelGrid extended = first.padding() == 0
                ? image
                : image.padded(first.padding(), first.dimensions(), first.boundary(), execution);
        Spectrum spectrum = Spectrum.of(extended, first.dimensions(), execution);
        List<VoxelGrid> results = new ArrayList<>();
        for (Plan.Spectral plan : plans) {
            VoxelGrid result = plan.filter().apply(spectrum, extended, execution);
            results.add(plan.padding() == 0 ? result : result.cropped(plan.padding(), plan.dimensions(), execution));
        }
        return results;
    }
}
