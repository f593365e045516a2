package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.gabor.GaborEngine;
import dev.radiomics.filters.gabor.GaborKernel;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Numbers;
import dev.radiomics.filters.grid.Pooling;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The modulus of the response to a complex 2-D Gabor kernel (IBSI 2), see {@link GaborKernel}: in each x-y plane, or pooled over the
 * three orthogonal planes; for one angle, or pooled over a full turn in steps.
 *
 * <p>The kernel is cut off at {@code 4 sigma max(1, 1/gamma)}. Each slice is transformed once for all angles. Angles half a turn
 * apart have the same modulus and are computed once.
 *
 * @param sigmaMm standard deviation of the envelope along the wave in mm
 * @param lambdaMm wavelength in mm
 * @param gamma ratio of the envelope's widths along and across the wave
 * @param thetaDegrees direction of the wave, from x towards y (x to z, y to z in the other planes); the first one, if stepped
 * @param stepDegrees step of a full turn, a divisor of 360; 0 for one angle
 * @param orthogonalPlanes whether the x-z and y-z planes are pooled with the x-y planes
 * @param pooling how the moduli are pooled; AVERAGE where there is only one
 */
public record GaborFilter(
        double sigmaMm,
        double lambdaMm,
        double gamma,
        double thetaDegrees,
        double stepDegrees,
        boolean orthogonalPlanes,
        Pooling pooling,
        Boundary boundary)
        implements Plan.Planned {
    private static final int MOST_STEPS = 360;

    /** Checks the numbers. */
    public GaborFilter {
        Requirements.positive("gabor sigma", sigmaMm, " mm");
        Requirements.positive("gabor lambda", lambdaMm, " mm");
        Requirements.positive("gabor gamma", gamma, "");
        if (!Double.isFinite(thetaDegrees)) {
            throw new RadiomicsException("gabor theta must be an angle in degrees, got " + thetaDegrees);
        }
        double steps = stepDegrees == 0 ? 1 : 360 / stepDegrees;
        if (!(steps >= 1 && steps <= MOST_STEPS && Math.abs(steps - Math.rint(steps)) < 1e-9)) {
            throw new RadiomicsException("gabor step must divide a full turn of 360 degrees into at most " + MOST_STEPS
                    + " equal steps, got " + stepDegrees);
        }
        if (stepDegrees == 0 && !orthogonalPlanes) {
            pooling = Pooling.AVERAGE;
        }
    }

    /** One angle in the x-y planes. */
    public static GaborFilter of(
            double sigmaMm, double lambdaMm, double gamma, double thetaDegrees, Boundary boundary) {
        return new GaborFilter(sigmaMm, lambdaMm, gamma, thetaDegrees, 0, false, Pooling.AVERAGE, boundary);
    }

    @Override
    public String imageType() {
        boolean pooled = stepDegrees != 0 || orthogonalPlanes;
        return "gabor:sigma=" + Requirements.mm(sigmaMm) + ":lambda=" + Requirements.mm(lambdaMm) + ":gamma="
                + Numbers.format(gamma) + ":theta=" + Numbers.format(thetaDegrees) + "deg"
                + (stepDegrees == 0 ? "" : ":step=" + Numbers.format(stepDegrees) + "deg")
                + ":planes=" + (orthogonalPlanes ? "orthogonal" : "axial")
                + (pooled ? ":pooling=" + pooling : "") + ":" + boundary;
    }

    @Override
    public Function<Volume, Plan> planner() {
        return image -> {
            Geometry geometry = image.geometry();
            Dimensions isotropy = orthogonalPlanes ? Dimensions.THREE : Dimensions.TWO;
            double spacing = Requirements.isotropicSpacing(geometry, isotropy, imageType());
            List<GaborKernel> kernels = kernels(spacing);
            int reach = kernels.get(0).reach();
            Requirements.fits(reach, geometry, isotropy, imageType());
            requireTransformable(geometry.size(), reach);
            GaborEngine.Request request = new GaborEngine.Request(kernels, pooling);
            return new Plan.Gabor(request, boundary, reach, orthogonalPlanes);
        };
    }

    private void requireTransformable(GridSize size, int reach) {
        long longest = 2L * reach + Math.max(size.x(), Math.max(size.y(), size.z()));
        if (longest > Short.MAX_VALUE) {
            throw new RadiomicsException("the kernel of " + imageType() + " reaches " + reach
                    + " voxels to each side, too many for an image of " + size + " voxels; use a smaller sigma");
        }
    }

    private List<GaborKernel> kernels(double spacing) {
        int steps = stepDegrees == 0 ? 1 : (int) Math.rint(360 / stepDegrees);
        int distinct = steps % 2 == 0 ? steps / 2 : steps;
        List<GaborKernel> kernels = new ArrayList<>();
        for (int i = 0; i < distinct; i++) {
            double theta = Math.toRadians(thetaDegrees + i * stepDegrees);
            kernels.add(new GaborKernel(sigmaMm / spacing, lambdaMm / spacing, gamma, theta));
        }
        return kernels;
    }
}
