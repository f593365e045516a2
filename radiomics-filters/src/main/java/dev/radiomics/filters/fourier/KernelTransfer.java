package dev.radiomics.filters.fourier;

import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.VoxelGrid;
import dev.radiomics.filters.kernel.Kernel;

/**
 * The transfer function of a sum of products, one second-derivative kernel along each axis in turn and a smoothing kernel along
 * the others; all kernels symmetric, so that it is real and even.
 */
public final class KernelTransfer implements Transfer {
    private final double[][] smooth;
    private final double[][] derivative;
    private final boolean volume;

    /** For the grid of an image. */
    public KernelTransfer(VoxelGrid image, Dimensions dimensions, Kernel smoothing, Kernel secondDerivative) {
        smooth = new double[3][];
        derivative = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            smooth[axis] = transform(smoothing, image.along(axis));
            derivative[axis] = transform(secondDerivative, image.along(axis));
        }
        volume = dimensions == Dimensions.THREE;
    }

    private static double[] transform(Kernel kernel, int length) {
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            for (int i = 0; i < kernel.taps(); i++) {
                long turn = Math.floorMod((long) k * kernel.offset(i), (long) length);
                values[k] += kernel.weight(i) * Math.cos(2 * Math.PI * turn / length);
            }
        }
        return values;
    }

    @Override
    public int quarterTurns() {
        return 0;
    }

    @Override
    public void factors(int ky, int kz, double[] factors) {
        double sy = smooth[1][ky];
        double sz = volume ? smooth[2][kz] : 1;
        double dy = derivative[1][ky];
        double dz = volume ? derivative[2][kz] : 0;
        for (int kx = 0; kx < factors.length; kx++) {
            factors[kx] = derivative[0][kx] * sy * sz + smooth[0][kx] * (dy * sz + sy * dz);
        }
    }
}
