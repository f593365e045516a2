package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Pooling;
import dev.radiomics.filters.kernel.Kernel;
import dev.radiomics.filters.kernel.LawsKernel;
import dev.radiomics.filters.kernel.Rotations;
import dev.radiomics.filters.kernel.SeparableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /** Checks the names. */
    public LawsFilter {
        kernels = kernels.toUpperCase(Locale.ROOT);
        chains(kernels, dimensions);
        if (energyDelta.isPresent()) {
            Requirements.inRange("laws energy", energyDelta.getAsInt(), 0, 10_000);
        }
    }

    /** One chain of one kernel for each axis. */
    private static List<List<Kernel>> chains(String kernels, Dimensions dimensions) {
        List<List<Kernel>> chains = new ArrayList<>();
        for (int i = 0; i + 2 <= kernels.length(); i += 2) {
            String name = kernels.substring(i, i + 2);
            Stream.of(LawsKernel.values())
                    .filter(kernel -> kernel.name().equals(name))
                    .forEach(kernel -> chains.add(List.of(kernel.kernel())));
        }
        if (kernels.length() != 2 * dimensions.count() || chains.size() != dimensions.count()) {
            String known = Stream.of(LawsKernel.values()).map(Enum::name).collect(Collectors.joining(", "));
            throw new RadiomicsException("laws kernel must be " + dimensions.count() + " of " + known
                    + " in one word for " + dimensions + ", got '" + kernels + "'");
        }
        return chains;
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
            List<List<Kernel>> chains = chains(kernels, dimensions);
            int reach = chains.stream()
                    .mapToInt(chain -> chain.get(0).reach())
                    .max()
                    .orElse(0);
            Requirements.fits(Math.max(reach, energyDelta.orElse(0)), image.geometry(), dimensions, imageType());
            SeparableResponse response = rotations
                    .map(pooling -> Rotations.pooled(chains, pooling))
                    .orElseGet(() -> SeparableResponse.product(chains));
            return new Plan.Separable(response, dimensions, boundary, energyDelta.orElse(-1));
        };
    }
}
