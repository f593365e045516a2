package dev.radiomics.filters.riesz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.testing.SeededRandom;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class SymmetricEigenTest {
    /** A v = lambda v with orthonormal v and falling lambda. */
    @Test
    void vectorsSolveTheirEquation(SplittableRandom random) {
        for (int trial = 0; trial < 200; trial++) {
            int size = 2 + trial % 2;
            double[][] matrix = new double[size][size];
            SymmetricEigen eigen = new SymmetricEigen(size);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] = random.nextInt(4) == 0 ? 0 : random.nextDouble(-1, 1);
                    matrix[j][i] = matrix[i][j];
                    eigen.set(i, j, matrix[i][j]);
                }
            }
            double[][] vectors = eigen.decompose();
            double before = Double.POSITIVE_INFINITY;
            for (int i = 0; i < size; i++) {
                double[] image = times(matrix, vectors[i]);
                double value = dot(image, vectors[i]);
                assertTrue(value <= before + 1e-12);
                before = value;
                for (int k = 0; k < size; k++) {
                    assertEquals(value * vectors[i][k], image[k], 1e-12);
                    assertEquals(i == k ? 1 : 0, dot(vectors[i], vectors[k]), 1e-12);
                }
            }
        }
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] result = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            result[i] = dot(matrix[i], vector);
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
