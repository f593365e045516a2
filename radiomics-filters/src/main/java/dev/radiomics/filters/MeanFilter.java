package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.kernel.BoxAverage;
import java.util.function.Function;

/**
 * The mean over a square or cube of voxels (IBSI 2, mean filter). Running sums: time does not depend on the size.
 *
 * @param size voxels along each axis, odd
 */
public record MeanFilter(int size, Dimensions dimensions, Boundary boundary) implements Plan.Planned {
    /** Checks the size. */
    public MeanFilter {
        if (size < 1 || size % 2 == 0) {
            throw new RadiomicsException("mean size must be an odd number of voxels above 0, got " + size);
        }
    }

    @Override
    public String imageType() {
        return "mean:size=" + size + ":" + dimensions + ":" + boundary;
    }

    @Override
    public Function<Volume, Plan> planner() {
        return image -> {
            Requirements.fits(size / 2, image.geometry(), dimensions, imageType());
            return new Plan.Direct(
                    (grid, execution) -> BoxAverage.apply(grid, size / 2, dimensions, boundary, false, execution));
        };
    }
}
