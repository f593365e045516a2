package dev.radiomics.core.texture;

import java.util.Arrays;

/**
 * The formulas that GLRLM, GLSZM, GLDZM and NGLDM have in common (IBSI sections 3.7 to 3.9, 3.11), over the entries of their
 * matrix: i is the grey level, j the run length, zone size, zone distance or dependence count, p_ij = count / N_s.
 *
 * <p>A matrix with entries has a value for each. O(entries log entries). Stateless.
 */
public final class CountFeatures {
    /** Number of values: 16 that all four families have, and the energy of NGLDM. */
    private static final int VALUES = 17;

    private CountFeatures() {}

    /**
     * The values in the order of the reference manual, the same for all four families: small and large j emphasis, low and high
     * grey level emphasis, the four combinations (small low, small high, large low, large high), grey level non-uniformity and
     * normalised, non-uniformity of j and normalised, percentage N_s / N_v, grey level variance, variance of j, entropy (log2),
     * energy.
     *
     * @param matrix with at least one entry
     */
    public static double[] of(CountMatrix matrix) {
        double[] f = new double[VALUES];
        double total = matrix.total();
        double meanLevel = 0;
        double meanIndex = 0;
        double sumLogs = 0;
        double levelCount = 0;
        for (int entry = 0; entry < matrix.entryCount(); entry++) {
            double n = matrix.count(entry);
            addEmphases(f, matrix.level(entry), matrix.index(entry), n);
            meanLevel += n * matrix.level(entry);
            meanIndex += n * matrix.index(entry);
            sumLogs += n * Math.log(n);
            f[16] += n * n;
            levelCount += n;
            if (entry + 1 == matrix.entryCount() || matrix.level(entry + 1) != matrix.level(entry)) {
                f[8] += levelCount * levelCount;
                levelCount = 0;
            }
        }
        for (int k = 0; k < 9; k++) {
            f[k] /= total;
        }
        f[9] = f[8] / total;
        f[10] = sumOfSquaresByIndex(matrix) / total;
        f[11] = f[10] / total;
        f[12] = total / matrix.voxelCount();
        addVariances(f, matrix, meanLevel / total, meanIndex / total);
        f[13] /= total;
        f[14] /= total;
        // -sum p log2 p with p = n / N, written with logarithms of counts.
        f[15] = Math.max(0, (Math.log(total) - sumLogs / total) / Math.log(2));
        f[16] /= total * total;
        return f;
    }

    private static void addEmphases(double[] f, double i, double j, double n) {
        double i2 = i * i;
        double j2 = j * j;
        f[0] += n / j2;
        f[1] += n * j2;
        f[2] += n / i2;
        f[3] += n * i2;
        f[4] += n / (i2 * j2);
        f[5] += n * i2 / j2;
        f[6] += n * j2 / i2;
        f[7] += n * i2 * j2;
    }

    private static void addVariances(double[] f, CountMatrix matrix, double meanLevel, double meanIndex) {
        for (int entry = 0; entry < matrix.entryCount(); entry++) {
            double n = matrix.count(entry);
            double i = matrix.level(entry) - meanLevel;
            double j = matrix.index(entry) - meanIndex;
            f[13] += n * i * i;
            f[14] += n * j * j;
        }
    }

    private static double sumOfSquaresByIndex(CountMatrix matrix) {
        int largest = matrix.largestIndex();
        double[] marginal;
        if (largest <= 4 * matrix.entryCount() + 1024) {
            marginal = new double[largest + 1];
            for (int entry = 0; entry < matrix.entryCount(); entry++) {
                marginal[matrix.index(entry)] += matrix.count(entry);
            }
        } else {
            marginal = marginalOfWideMatrix(matrix);
        }
        double sum = 0;
        for (double n : marginal) {
            sum += n * n;
        }
        return sum;
    }

    /** Sums over i for each j that occurs, by sorting: a few zones may be millions of voxels large. */
    private static double[] marginalOfWideMatrix(CountMatrix matrix) {
        long[] order = new long[matrix.entryCount()];
        for (int entry = 0; entry < order.length; entry++) {
            order[entry] = (long) matrix.index(entry) << 32 | entry;
        }
        Arrays.sort(order);
        double[] marginal = new double[order.length];
        int last = -1;
        for (int k = 0; k < order.length; k++) {
            if (k == 0 || order[k] >> 32 != order[k - 1] >> 32) {
                last++;
            }
            marginal[last] += matrix.count((int) order[k]);
        }
        return marginal;
    }
}
