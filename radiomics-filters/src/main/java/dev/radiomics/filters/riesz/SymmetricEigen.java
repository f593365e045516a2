package dev.radiomics.filters.riesz;

/**
 * Eigenvectors of a symmetric 2 x 2 or 3 x 3 matrix by Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5), by
 * decreasing eigenvalue. One instance a thread; nothing is allocated for each matrix.
 */
final class SymmetricEigen {
    private static final int MAXIMUM_SWEEPS = 30;

    private final int size;
    private final double[][] matrix;
    private final double[][] vectors;

    SymmetricEigen(int size) {
        this.size = size;
        matrix = new double[size][size];
        vectors = new double[size][size];
    }

    /** Sets an element and its mirror image. */
    void set(int row, int column, double value) {
        matrix[row][column] = value;
        matrix[column][row] = value;
    }

    /** Decomposes the matrix; row i of the result is the eigenvector of the i-th largest eigenvalue, and reused by the next call. */
    double[][] decompose() {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                vectors[i][j] = i == j ? 1 : 0;
            }
        }
        for (int sweep = 0; sweep < MAXIMUM_SWEEPS && !isDiagonal(); sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(p, q);
                }
            }
        }
        sort();
        return vectors;
    }

    private boolean isDiagonal() {
        double off = 0;
        double diagonal = 0;
        for (int i = 0; i < size; i++) {
            diagonal += Math.abs(matrix[i][i]);
            for (int j = 0; j < i; j++) {
                off += Math.abs(matrix[i][j]);
            }
        }
        return off <= 1e-16 * diagonal;
    }

    private void rotate(int p, int q) {
        if (matrix[p][q] == 0) {
            return;
        }
        double tau = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double c = 1 / Math.sqrt(1 + t * t);
        double s = t * c;
        for (int k = 0; k < size; k++) {
            double kp = matrix[k][p];
            double kq = matrix[k][q];
            matrix[k][p] = c * kp - s * kq;
            matrix[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < size; k++) {
            double pk = matrix[p][k];
            double qk = matrix[q][k];
            matrix[p][k] = c * pk - s * qk;
            matrix[q][k] = s * pk + c * qk;
            double vp = vectors[p][k];
            double vq = vectors[q][k];
            vectors[p][k] = c * vp - s * vq;
            vectors[q][k] = s * vp + c * vq;
        }
    }

    private void sort() {
        for (int i = 0; i < size; i++) {
            int largest = i;
            for (int j = i + 1; j < size; j++) {
                if (matrix[j][j] > matrix[largest][largest]) {
                    largest = j;
                }
            }
            double value = matrix[i][i];
            matrix[i][i] = matrix[largest][largest];
            matrix[largest][largest] = value;
            double[] vector = vectors[i];
            vectors[i] = vectors[largest];
            vectors[largest] = vector;
        }
    }
}
