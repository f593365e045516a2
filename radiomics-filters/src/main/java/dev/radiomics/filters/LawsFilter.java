package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Pooling;
import dev.radiomics.filters.kernel.AxisOperator;
import dev.radiomics.filters.kernel.Kernel;
import dev.radiomics.filters.kernel.Rotations;
import dev.radiomics.filters.kernel.SeparableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Laws kernels (IBSI 2): a product of 1-D kernels L3, E3, S3, L5, E5, S5, W5, R5, each divided by its Euclidean norm.
 *
 * <p>The texture energy is the mean over a window of {@code 2 delta + 1} voxels along each axis of the absolute response, after
 * pooling; the boundary condition is applied anew to the energy map.
 *
 * @param kernels names of the kernels along x, y and, in 3-D, z, in one word, such as {@code L5E5E5}
 * @param rotations how the responses to all right-angle rotations are pooled; empty for the kernel as it is
 * @param energyDelta delta of the texture energy in voxels; empty for the response itself
 */
public record LawsFilter(
        String kernels, Optional<Pooling> rotations, OptionalInt energyDelta, Dimensions dimensions, Boundary boundary)
        implements Plan.Planned {
    private static final Map<String, double[]> KERNELS = new LinkedHashMap<>();

    static {
        KERNELS.put("L3", new double[] {1, 2, 1});
        KERNELS.put("E3", new double[] {-1, 0, 1});
        KERNELS.put("S3", new double[] {-1, 2, -1});
        KERNELS.put("L5", new double[] {1, 4, 6, 4, 1});
        KERNELS.put("E5", new double[] {-1, -2, 0, 2, 1});
        KERNELS.put("S5", new double[] {-1, 0, 2, 0, -1});
        KERNELS.put("W5", new double[] {-1, 2, 0, -2, 1});
        KERNELS.put("R5", new double[] {1, -4, 6, -4, 1});
    }

    /** Checks the names. */
    public LawsFilter {
        kernels = kernels.toUpperCase(Locale.ROOT);
        names(kernels, dimensions);
        if (energyDelta.isPresent()) {
            Requirements.inRange("laws energy", energyDelta.getAsInt(), 0, 10_000);
        }
    }

    private static List<String> names(String kernels, Dimensions dimensions) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 2 <= kernels.length(); i += 2) {
            names.add(kernels.substring(i, i + 2));
        }
        if (kernels.length() != 2 * dimensions.count() || !KERNELS.keySet().containsAll(names)) {
            throw new RadiomicsException("laws kernel must be " + dimensions.count() + " of "
                    + String.join(", ", KERNELS.keySet()) + " in one word for " + dimensions + ", got '" + kernels
                    + "'");
        }
        return names;
    }

    @Override
    public String imageType() {
        return "laws:kernel=" + kernels
                + rotations.map(pooling -> ":rotations=" + pooling).orElse("")
                + (energyDelta.isPresent() ? ":energy=" + energyDelta.getAsInt() : "")
                + ":" + dimensions + ":" + boundary;
    }

    @Override
    public Function<Volume, Plan> planner() {
        return image -> {
            List<List<Kernel>> chains = names(kernels, dimensions).stream()
                    .map(name -> List.of(normalised(KERNELS.get(name))))
                    .toList();
            int reach = chains.stream()
                    .mapToInt(chain -> chain.get(0).reach())
                    .max()
                    .orElse(0);
            Requirements.fits(Math.max(reach, energyDelta.orElse(0)), image.geometry(), dimensions, imageType());
            SeparableResponse response =
                    rotations.map(pooling -> Rotations.pooled(chains, pooling)).orElseGet(() -> product(chains));
            return new Plan.Separable(response, dimensions, boundary, energyDelta.orElse(-1));
        };
    }

    static SeparableResponse product(List<List<Kernel>> chains) {
        return SeparableResponse.of(
                AxisOperator.of(chains.get(0)),
                AxisOperator.of(chains.get(1)),
                chains.size() > 2 ? AxisOperator.of(chains.get(2)) : AxisOperator.IDENTITY);
    }

    private static Kernel normalised(double[] taps) {
        double squares = 0;
        for (double tap : taps) {
            squares += tap * tap;
        }
        return Kernel.of(taps, taps.length / 2).times(1 / Math.sqrt(squares));
    }
}
