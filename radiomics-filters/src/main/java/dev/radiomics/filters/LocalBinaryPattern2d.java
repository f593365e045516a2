package dev.radiomics.filters;

import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Numbers;
import dev.radiomics.filters.pattern.CirclePattern;
import java.util.function.Function;

/**
 * Uniform local binary patterns in each x-y plane, see {@link CirclePattern}; with the zero boundary equal to scikit-image's
 * {@code local_binary_pattern(slice, points, radius, "uniform")}.
 *
 * @param radius of the circle in voxels
 * @param points number of points on it
 */
public record LocalBinaryPattern2d(double radius, int points, Boundary boundary) implements Plan.Planned {
    /** Checks the numbers. */
    public LocalBinaryPattern2d {
        Requirements.positive("lbp radius", radius, " voxels");
        Requirements.inRange("lbp points", points, 3, 1000);
    }

    @Override
    public String imageType() {
        return "lbp:radius=" + Numbers.format(radius) + ":points=" + points + ":2d:" + boundary;
    }

    @Override
    public Function<Volume, Plan> planner() {
        return image -> {
            Requirements.fits((int) Math.ceil(radius), image.geometry(), Dimensions.TWO, imageType());
            CirclePattern pattern = new CirclePattern(radius, points);
            return new Plan.Direct((grid, execution) -> pattern.apply(grid, boundary, execution));
        };
    }
}
