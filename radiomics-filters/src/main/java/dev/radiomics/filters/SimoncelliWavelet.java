package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.fourier.DirectionalTransfer;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * The non-separable Simoncelli wavelet (IBSI 2), defined by its transfer function: with {@code rho_j = 2^(1-j)} and rho the radial
 * frequency, 1 at the highest frequency of an axis, {@code B_j = cos((pi/2) log2(2 rho / rho_j))} for
 * {@code rho_j/4 <= rho <= rho_j} and 0 elsewhere.
 *
 * <p>The frequencies are those of the reference maps: for even length half a bin beside the exact ones
 * ({@code q[i] = (i - (n-1)/2) / ((n-1)/2)}), and of the then complex result the real part. They depend on the length, so the
 * periodic form is computed on the image as it is, whatever its size, and padding changes the result.
 *
 * @param level from 1, the finest
 * @param padding voxels by which the boundary condition extends the image on each side; 0 if periodic
 */
public record SimoncelliWavelet(int level, Dimensions dimensions, Boundary boundary, int padding)
        implements Plan.Planned, BandPass {
    /** The padding where the image is not periodic. */
    public static final int DEFAULT_PADDING = 32;

    private static final int DEEPEST = 20;

    /** Checks the level and that only a boundary with an extension is padded. */
    public SimoncelliWavelet {
        Requirements.inRange("simoncelli level", level, 1, DEEPEST);
        requirePadding("simoncelli", boundary, padding);
    }

    /** Periodic, on the image as it is: the filter of the IBSI 2 tests. */
    public static SimoncelliWavelet of(int level, Dimensions dimensions) {
        return new SimoncelliWavelet(level, dimensions, Boundary.PERIODIC, 0);
    }

    static void requirePadding(String filter, Boundary boundary, int padding) {
        boolean periodic = boundary.kind() == Boundary.Kind.PERIODIC;
        if (periodic ? padding != 0 : padding < 1 || padding > 10_000) {
            throw new RadiomicsException(filter + " padding must be "
                    + (periodic ? "0 for the periodic boundary" : "1 to 10000 voxels for the boundary " + boundary)
                    + ", got " + padding);
        }
    }

    static int defaultPadding(Boundary boundary) {
        return boundary.kind() == Boundary.Kind.PERIODIC ? 0 : DEFAULT_PADDING;
    }

    @Override
    public String imageType() {
        return "simoncelli:level=" + level + ":" + dimensions + ":" + boundary + ":padding=" + padding;
    }

    @Override
    public Function<Volume, Plan> planner() {
        return image -> {
            Requirements.isotropicSpacing(image.geometry(), dimensions, imageType());
            Requirements.extended(image.geometry(), dimensions, imageType());
            requireBand(image.geometry(), imageType());
            return new Plan.Spectral(
                    dimensions,
                    boundary,
                    padding,
                    (spectrum, extended, execution) -> spectrum.filtered(
                            DirectionalTransfer.of(
                                    new DirectionalTransfer.Radial(extended, dimensions, band(), execution),
                                    new int[dimensions.count()],
                                    null),
                            execution));
        };
    }

    /** Refuses a level so deep that no frequency of the extended image lies in its band. */
    void requireBand(Geometry geometry, String filter) {
        Requirements.paddingFits(padding, geometry, dimensions, filter);
        double even = 0;
        double odd = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < dimensions.count(); axis++) {
            int length = geometry.size().along(axis) + 2 * padding;
            // The frequencies of an axis: odd multiples of 1 / (n - 1) for even n, even ones for odd n.
            double step = 1.0 / (length - 1);
            even += length % 2 == 0 ? step * step : 0;
            odd = Math.min(odd, 2 * step);
        }
        double lowest = even > 0 ? Math.sqrt(even) : odd;
        int deepest = (int) Math.ceil(1 - Math.log(lowest) / Math.log(2)) - 1;
        if (level > deepest) {
            throw new RadiomicsException(filter + ": level " + level + " is too deep for an image of " + geometry.size()
                    + " voxels, which holds no frequency of its band; "
                    + (deepest < 1 ? "no level fits" : "the deepest level is " + deepest));
        }
    }

    /** B_j as a function of the squared frequency; {@code log2(2 rho / rho_j) = log2(4 rho^2 / rho_j^2) / 2}. */
    DoubleUnaryOperator band() {
        double highest = Math.scalb(1.0, 2 * (1 - level));
        double scale = Math.PI / 4 / Math.log(2);
        return square ->
                square < highest / 16 || square > highest ? 0 : Math.cos(scale * Math.log(4 * square / highest));
    }
}
