package dev.radiomics.filters;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.fourier.Spectrum;
import dev.radiomics.filters.gabor.GaborEngine;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.VoxelGrid;
import dev.radiomics.filters.kernel.SeparableResponse;
import java.util.function.Function;

/** What a filter asks of the engines for an image of a given geometry; filters with the same demands share the work. */
sealed interface Plan {
    /** A filter that can say what it needs. */
    interface Planned extends Filter {
        /** The plan for an image; bad parameters for this image are refused here. */
        Function<Volume, Plan> planner();

        @Override
        default Volume apply(Volume image, Execution execution) {
            return FilterBank.of(this).apply(image, execution).get(0);
        }
    }

    /**
     * Products of 1-D kernels.
     *
     * @param energyHalf half the window of the mean absolute response, or -1 for the response itself
     */
    record Separable(SeparableResponse response, Dimensions dimensions, Boundary boundary, int energyHalf)
            implements Plan {}

    /** A transfer function on the image extended by so many voxels. */
    record Spectral(Dimensions dimensions, Boundary boundary, int padding, SpectralFilter filter) implements Plan {}

    /** The part of a spectral filter after the transform of the extended image. */
    interface SpectralFilter {
        /** The response map of the extended image. */
        VoxelGrid apply(Spectrum spectrum, VoxelGrid extended, Execution execution);
    }

    /** Gabor kernels. */
    record Gabor(GaborEngine.Request request, Boundary boundary, int reach, boolean orthogonal) implements Plan {}

    /** Anything else. */
    record Direct(DirectFilter filter) implements Plan {}

    /** A filter of voxels or small neighbourhoods. */
    interface DirectFilter {
        /** The response map. */
        VoxelGrid apply(VoxelGrid image, Execution execution);
    }
}
