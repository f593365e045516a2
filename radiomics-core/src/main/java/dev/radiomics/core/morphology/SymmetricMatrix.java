package dev.radiomics.core.morphology;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** A symmetric 3 x 3 matrix. */
record SymmetricMatrix(double xx, double xy, double xz, double yy, double yz, double zz) {
    /** Below this fraction of the largest eigenvalue, an eigenvalue is the rounding error of 0. */
    private static final double ROUNDING = 1e-13;

    /** Eigenvalues of a matrix that has none below 0, largest first; rounding errors of 0 are set to 0. */
    double[] nonNegativeEigenvalues() {
        EigenDecomposition_F64<DMatrixRMaj> solver = DecompositionFactory_DDRM.eig(3, false, true);
        if (!solver.decompose(new DMatrixRMaj(3, 3, true, xx, xy, xz, xy, yy, yz, xz, yz, zz))) {
            throw new IllegalStateException("no eigenvalues of " + this);
        }
        double[] values = new double[3];
        for (int i = 0; i < 3; i++) {
            values[i] = solver.getEigenvalue(i).getReal();
        }
        Arrays.sort(values);
        double smallest = ROUNDING * values[2];
        return new double[] {values[2], clean(values[1], smallest), clean(values[0], smallest)};
    }

    private static double clean(double value, double smallest) {
        return value < smallest ? 0 : value;
    }
}
