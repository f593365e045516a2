package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Numbers;
import dev.radiomics.filters.kernel.AxisOperator;
import dev.radiomics.filters.kernel.Kernel;
import dev.radiomics.filters.kernel.SeparableResponse;
import dev.radiomics.filters.kernel.SeparableResponse.Sign;
import dev.radiomics.filters.kernel.SeparableResponse.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Laplacian of Gaussian (IBSI 2): the sampled kernel
 * {@code g[m] = -(1/sigma^2) (1/(sqrt(2 pi) sigma))^D (D - |m|^2/sigma^2) exp(-|m|^2/(2 sigma^2))}, sigma in voxels, on a square
 * or cubic support of {@code 1 + 2 floor(d sigma + 1/2)} voxels. Bright blobs respond negatively; no scale normalisation.
 *
 * <p>The kernel is the sum over the axes of a second-derivative profile along one and Gaussians along the others, and computed so.
 *
 * @param sigmaMm standard deviation in mm
 * @param truncation d, the half-size of the support in standard deviations
 */
public record LaplacianOfGaussian(double sigmaMm, double truncation, Dimensions dimensions, Boundary boundary)
        implements Plan.Planned, BandPass {
    /** The truncation of all IBSI 2 configurations. */
    public static final double IBSI_TRUNCATION = 4;

    /** Checks the numbers. */
    public LaplacianOfGaussian {
        Requirements.positive("log sigma", sigmaMm, " mm");
        Requirements.positive("log truncation", truncation, "");
    }

    @Override
    public String imageType() {
        return "log:sigma=" + Requirements.mm(sigmaMm) + ":truncation=" + Numbers.format(truncation) + ":" + dimensions
                + ":" + boundary;
    }

    @Override
    public Function<Volume, Plan> planner() {
        return image -> {
            Profiles profiles = profiles(image.geometry());
            Requirements.fits(profiles.smooth.reach(), image.geometry(), dimensions, imageType());
            return new Plan.Separable(response(profiles), dimensions, boundary, -1);
        };
    }

    private SeparableResponse response(Profiles profiles) {
        AxisOperator smooth = AxisOperator.of(List.of(profiles.smooth));
        AxisOperator second = AxisOperator.of(List.of(profiles.second));
        boolean volume = dimensions == Dimensions.THREE;
        AxisOperator smoothZ = volume ? smooth : AxisOperator.IDENTITY;
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(second, smooth, smoothZ, 1, Sign.PLUS));
        terms.add(new Term(smooth, second, smoothZ, 1, Sign.PLUS));
        if (volume) {
            terms.add(new Term(smooth, smooth, second, 1, Sign.PLUS));
        }
        return SeparableResponse.sum(terms);
    }

    /** The Gaussian along one axis and its second derivative, sampled. */
    record Profiles(Kernel smooth, Kernel second) {}

    Profiles profiles(Geometry geometry) {
        double spacing = Requirements.isotropicSpacing(geometry, dimensions, imageType());
        double sigma = sigmaMm / spacing;
        int reach = (int) Math.min(Math.floor(truncation * sigma + 0.5), 1 << 28);
        if (reach < 1) {
            throw new RadiomicsException("the kernel of " + imageType() + " does not reach beyond one voxel of "
                    + Requirements.mm(spacing) + "; use a larger sigma or truncation, or resample to smaller voxels");
        }
        Requirements.fits(reach, geometry, dimensions, imageType());
        double[] smooth = new double[2 * reach + 1];
        double[] second = new double[2 * reach + 1];
        for (int i = 0; i < smooth.length; i++) {
            double m = (i - reach) / sigma;
            smooth[i] = Math.exp(-0.5 * m * m) / (Math.sqrt(2 * Math.PI) * sigma);
            second[i] = smooth[i] * (m * m - 1) / (sigma * sigma);
        }
        return new Profiles(Kernel.of(smooth, reach), Kernel.of(second, reach));
    }
}
