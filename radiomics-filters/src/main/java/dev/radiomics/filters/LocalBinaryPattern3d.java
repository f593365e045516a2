package dev.radiomics.filters;

import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Numbers;
import dev.radiomics.filters.pattern.SpherePattern;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Rotation-invariant local binary patterns of the points on a sphere, see {@link SpherePattern} for definition and source.
 *
 * @param radius of the sphere in voxels
 * @param subdivisions how often the faces of an icosahedron are divided: 12, 42, 162 … points
 * @param degree the degree of the spherical harmonics whose energy is the value; empty for the kurtosis on the sphere
 */
public record LocalBinaryPattern3d(double radius, int subdivisions, OptionalInt degree, Boundary boundary)
        implements Plan.Planned {
    /** Checks the numbers. */
    public LocalBinaryPattern3d {
        Requirements.positive("lbp radius", radius, " voxels");
        Requirements.inRange("lbp subdivisions", subdivisions, 0, 4);
        Requirements.inRange("lbp degree", degree.orElse(0), 0, 20);
    }

    @Override
    public String imageType() {
        return "lbp:radius=" + Numbers.format(radius) + ":subdivisions=" + subdivisions + ":"
                + (degree.isPresent() ? "degree=" + degree.getAsInt() : "kurtosis") + ":3d:" + boundary;
    }

    @Override
    public Function<Volume, Plan> planner() {
        return image -> {
            Requirements.fits((int) Math.ceil(radius), image.geometry(), Dimensions.THREE, imageType());
            SpherePattern pattern = new SpherePattern(radius, subdivisions, degree.orElse(-1));
            return new Plan.Direct((grid, execution) -> pattern.apply(grid, boundary, execution));
        };
    }
}
