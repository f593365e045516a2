package dev.radiomics.filters.riesz;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.filters.fourier.DirectionalTransfer;
import dev.radiomics.filters.fourier.Spectrum;
import dev.radiomics.filters.fourier.Transfer;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Riesz transforms of order l of a band-passed image (IBSI 2):
 * {@code R_l(nu) = (-i)^|l| sqrt(|l|! / prod l_d!) prod nu_d^l_d / |nu|^|l|}, 0 at frequency 0.
 */
public final class RieszEngine {
    private final List<Integer> order;
    private final int total;
    private final Dimensions dimensions;
    private final DoubleUnaryOperator band;
    private final Transfer even;

    /**
     * A transform.
     *
     * @param band the radial part of the band-pass, of the squared frequency
     * @param even the rest of the band-pass, real and even; null for none
     */
    public RieszEngine(List<Integer> order, Dimensions dimensions, DoubleUnaryOperator band, Transfer even) {
        this.order = order;
        this.total = order.stream().mapToInt(Integer::intValue).sum();
        this.dimensions = dimensions;
        this.band = band;
        this.even = even;
    }

    /** Voxels to each side of the structure tensor's window of a standard deviation in voxels. */
    public static double windowReach(double sigma) {
        return StructureTensor.reach(sigma);
    }

    /** The response map along the image axes. */
    public VoxelGrid apply(Spectrum spectrum, VoxelGrid image, Execution execution) {
        DirectionalTransfer.Radial radial = radial(image, total, normalisation(), execution);
        return spectrum.filtered(
                DirectionalTransfer.of(
                        radial, order.stream().mapToInt(Integer::intValue).toArray(), even),
                execution);
    }

    /**
     * The response map along the eigenvectors u1, u2, u3 of the local structure tensor, by decreasing eigenvalue: nu_d becomes
     * the projection of nu on u_d. Each eigenvector points to the side of the local first-order response r (u . r is not
     * negative), without which an odd l_d would have no sign.
     *
     * <p>Memory: a copy of the image for each multi-index of the order and each tensor component.
     *
     * @param sigma standard deviation in voxels of the tensor's Gaussian window
     */
    public VoxelGrid applySteered(
            Spectrum spectrum, VoxelGrid image, double sigma, Boundary boundary, Execution execution) {
        int axes = dimensions.count();
        DirectionalTransfer.Radial firstRadial = radial(image, 1, 1, execution);
        List<VoxelGrid> first = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            int[] unit = new int[axes];
            unit[axis] = 1;
            first.add(spectrum.filtered(DirectionalTransfer.of(firstRadial, unit, even), execution));
        }
        List<VoxelGrid> tensor = StructureTensor.of(first, sigma, boundary, execution);
        DirectionalTransfer.Radial radial = radial(image, total, normalisation(), execution);
        List<int[]> indices = Projection.indices(axes, total);
        List<VoxelGrid> parts = new ArrayList<>();
        for (int[] index : indices) {
            parts.add(spectrum.filtered(DirectionalTransfer.of(radial, index, even), execution));
        }
        VoxelGrid result = image.likeThis(execution);
        execution.forEach(image.nz(), z -> {
            Projection projection = new Projection(order);
            for (int y = 0; y < image.ny(); y++) {
                for (int x = 0; x < image.nx(); x++) {
                    double[][] vectors = projection.align(tensor, first, x, y, z);
                    result.row(y, z)[x] = projection.respond(vectors, parts, x, y, z);
                }
            }
        });
        return result;
    }

    private double normalisation() {
        double ratio = factorial(total);
        for (int l : order) {
            ratio /= factorial(l);
        }
        return Math.sqrt(ratio);
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }

    private DirectionalTransfer.Radial radial(VoxelGrid image, int degree, double factor, Execution execution) {
        return new DirectionalTransfer.Radial(
                image,
                dimensions,
                square -> square == 0 ? 0 : factor * band.applyAsDouble(square) / Math.pow(square, 0.5 * degree),
                execution);
    }
}
