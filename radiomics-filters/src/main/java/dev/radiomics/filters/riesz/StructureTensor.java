package dev.radiomics.filters.riesz;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.RowMath;
import dev.radiomics.filters.grid.VoxelGrid;
import dev.radiomics.filters.kernel.AxisOperator;
import dev.radiomics.filters.kernel.Kernel;
import dev.radiomics.filters.kernel.SeparableEngine;
import dev.radiomics.filters.kernel.SeparableResponse;
import java.util.ArrayList;
import java.util.List;

/** The local structure tensor: a Gaussian window applied to the products of the first-order Riesz responses. */
final class StructureTensor {
    private static final double TRUNCATION = 4;

    private StructureTensor() {}

    /**
     * The components xx, xy, yy in 2-D; xx, xy, yy, xz, yz, zz in 3-D.
     *
     * @param first the first-order Riesz responses along each axis
     * @param sigma standard deviation of the window in voxels
     */
    static List<VoxelGrid> of(List<VoxelGrid> first, double sigma, Boundary boundary, Execution execution) {
        AxisOperator window = AxisOperator.of(List.of(gaussian(sigma)));
        AxisOperator alongZ = first.size() == 3 ? window : AxisOperator.IDENTITY;
        List<SeparableResponse> response = List.of(SeparableResponse.of(window, window, alongZ));
        List<VoxelGrid> tensor = new ArrayList<>();
        for (int j = 0; j < first.size(); j++) {
            for (int i = 0; i <= j; i++) {
                VoxelGrid product = product(first.get(i), first.get(j), execution);
                tensor.add(SeparableEngine.apply(response, product, boundary, execution)
                        .get(0));
            }
        }
        return tensor;
    }

    /** Voxels to each side that the window takes in; a double because it may be beyond every array. */
    static double reach(double sigma) {
        return Math.floor(TRUNCATION * sigma + 0.5);
    }

    private static Kernel gaussian(double sigma) {
        int reach = (int) reach(sigma);
        double[] taps = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double m = (i - reach) / sigma;
            taps[i] = Math.exp(-0.5 * m * m);
            sum += taps[i];
        }
        return Kernel.of(taps, reach).times(1 / sum);
    }

    private static VoxelGrid product(VoxelGrid a, VoxelGrid b, Execution execution) {
        VoxelGrid product = a.likeThis(execution);
        execution.forEach(a.nz(), z -> {
            for (int y = 0; y < a.ny(); y++) {
                RowMath.multiply(product.row(y, z), a.row(y, z), b.row(y, z));
            }
        });
        return product;
    }
}
