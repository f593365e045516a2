package dev.radiomics.filters.fourier;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.VoxelGrid;
import java.util.function.DoubleUnaryOperator;

/**
 * {@code (-i)^|l| * radial(rho^2) * nu_x^l1 nu_y^l2 nu_z^l3 * even factor}, with the frequencies nu of {@link FrequencyGrid} and
 * rho their Euclidean norm: Simoncelli wavelets (l = 0) and Riesz transforms.
 *
 * <p>On the half-bin grid this function T is not Hermitian and only the real part of the filtered image is wanted; that is the same
 * as filtering with {@code (T[k] + conj T[-k]) / 2}, which is real but for the turns and is what this class gives.
 *
 * <p>The radial part has the same value in all octants: it is tabulated once for each combination of absolute frequencies.
 */
public final class DirectionalTransfer implements Transfer {
    private final Radial radial;
    private final double[] powersX;
    private final double[] powersY;
    private final double[] powersZ;
    private final int turns;
    private final Transfer even;

    private DirectionalTransfer(Radial radial, int[] order, Transfer even) {
        this.radial = radial;
        this.powersX = radial.gridX.powers(order[0]);
        this.powersY = radial.gridY.powers(order[1]);
        this.powersZ = order.length > 2 ? radial.gridZ.powers(order[2]) : new double[] {1};
        int sum = 0;
        for (int l : order) {
            sum += l;
        }
        this.turns = sum;
        this.even = even;
    }

    /** The radial part on the grid of an image, which several transfer functions may share. */
    public static final class Radial {
        private final FrequencyGrid gridX;
        private final FrequencyGrid gridY;
        private final FrequencyGrid gridZ;
        private final double[][] table;

        /**
         * Tabulates a function.
         *
         * @param function of the squared radial frequency, where 1 is the highest frequency of an axis
         */
        public Radial(VoxelGrid image, Dimensions dimensions, DoubleUnaryOperator function, Execution execution) {
            gridX = FrequencyGrid.of(image.nx());
            gridY = FrequencyGrid.of(image.ny());
            gridZ = dimensions == Dimensions.THREE ? FrequencyGrid.of(image.nz()) : FrequencyGrid.none();
            table = new double[gridY.magnitudes() * gridZ.magnitudes()][gridX.magnitudes()];
            execution.forEach(table.length, index -> {
                double y = gridY.magnitude(index % gridY.magnitudes());
                double z = gridZ.magnitude(index / gridY.magnitudes());
                double[] row = table[index];
                for (int i = 0; i < row.length; i++) {
                    row[i] = function.applyAsDouble(square(gridX.magnitude(i)) + square(y) + square(z));
                }
            });
        }

        private static double square(double value) {
            return value * value;
        }

        private double[] row(int ky, int kz) {
            return table[gridZ.magnitudeOf(kz) * gridY.magnitudes() + gridY.magnitudeOf(ky)];
        }
    }

    /**
     * A transfer function.
     *
     * @param order the exponents l along x, y and, for a volume, z
     * @param even another factor, real and even; null for none
     */
    public static DirectionalTransfer of(Radial radial, int[] order, Transfer even) {
        return new DirectionalTransfer(radial, order, even);
    }

    @Override
    public int quarterTurns() {
        return turns;
    }

    @Override
    public void factors(int ky, int kz, double[] factors) {
        FrequencyGrid gridX = radial.gridX;
        int oppositeY = radial.gridY.opposite(ky);
        int oppositeZ = radial.gridZ.opposite(kz);
        double[] here = radial.row(ky, kz);
        double[] there = radial.row(oppositeY, oppositeZ);
        double hereFactor = 0.5 * powersY[ky] * powersZ[kz];
        double thereFactor = ((turns & 1) == 1 ? -0.5 : 0.5) * powersY[oppositeY] * powersZ[oppositeZ];
        for (int kx = 0; kx < factors.length; kx++) {
            int opposite = gridX.opposite(kx);
            factors[kx] = hereFactor * powersX[kx] * here[gridX.magnitudeOf(kx)]
                    + thereFactor * powersX[opposite] * there[gridX.magnitudeOf(opposite)];
        }
        if (even != null) {
            double[] other = new double[factors.length];
            even.factors(ky, kz, other);
            for (int kx = 0; kx < factors.length; kx++) {
                factors[kx] *= other[kx];
            }
        }
    }
}
