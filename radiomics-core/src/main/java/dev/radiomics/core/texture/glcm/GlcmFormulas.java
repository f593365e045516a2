package dev.radiomics.core.texture.glcm;

import dev.radiomics.core.feature.GlcmFeature;
import dev.radiomics.core.texture.CountMatrix;

/**
 * The formulas of {@link GlcmFeature}, over the entries of a matrix: O(entries + N_g). One object evaluates one matrix.
 *
 * <p>Notation: p_ij = count / total; p_i. and p_.j are sums over rows and columns, p_(i-j) and p_(i+j) over diagonals. Because these
 * sum to 1, the cross entropies HXY1 and HXY2 of the manual both equal HX + HY.
 *
 * <p>NaN: correlation if all rows or all columns but one are empty (zero variance), information correlation 1 likewise (HX = 0).
 */
final class GlcmFormulas {
    private static final double LOG_2 = Math.log(2);

    private final CountMatrix matrix;
    private final double total;
    private final double[] rows;
    private final double[] columns;
    private final double[] differences;
    private final double[] sums;
    private double jointEntropy;
    private double jointMaximum;
    private double energy;
    private double autocorrelation;
    private double covariance;

    private GlcmFormulas(CountMatrix matrix) {
        int n = matrix.levelCount() + 1;
        this.matrix = matrix;
        this.total = matrix.total();
        this.rows = new double[n];
        this.columns = new double[n];
        this.differences = new double[n];
        this.sums = new double[2 * n];
    }

    /** The values in the order of {@link GlcmFeature}, for a matrix with entries. */
    static double[] of(CountMatrix matrix) {
        GlcmFormulas formulas = new GlcmFormulas(matrix);
        formulas.addUpMarginals();
        return formulas.values();
    }

    private void addUpMarginals() {
        double logs = 0;
        for (int entry = 0; entry < matrix.entryCount(); entry++) {
            int i = matrix.level(entry);
            int j = matrix.index(entry);
            double n = matrix.count(entry);
            rows[i] += n;
            columns[j] += n;
            differences[Math.abs(i - j)] += n;
            sums[i + j] += n;
            logs += n * Math.log(n);
            jointMaximum = Math.max(jointMaximum, n);
            energy += n * n;
            autocorrelation += n * i * j;
        }
        jointEntropy = Math.max(0, (Math.log(total) - logs / total) / LOG_2);
        energy /= total * total;
        jointMaximum /= total;
        autocorrelation /= total;
        normalise(rows);
        normalise(columns);
        normalise(differences);
        normalise(sums);
        addUpCovariance();
    }

    private void addUpCovariance() {
        double meanRow = mean(rows);
        double meanColumn = mean(columns);
        for (int entry = 0; entry < matrix.entryCount(); entry++) {
            covariance += (matrix.level(entry) - meanRow) * (matrix.index(entry) - meanColumn) * matrix.count(entry);
        }
        covariance /= total;
    }

    private double[] values() {
        double[] inverse = inverseDifferences();
        double rowEntropy = entropy(rows);
        double columnEntropy = entropy(columns);
        double deviations = Math.sqrt(moment(rows, 2)) * Math.sqrt(moment(columns, 2));
        // HXY1 = HXY2 = HX + HY, see above.
        double shared = rowEntropy + columnEntropy - jointEntropy;
        return new double[] {
            jointMaximum, // joint maximum
            mean(rows), // joint average
            moment(rows, 2), // joint variance
            jointEntropy, // joint entropy
            mean(differences), // difference average
            moment(differences, 2), // difference variance
            entropy(differences), // difference entropy
            mean(sums), // sum average
            moment(sums, 2), // sum variance
            entropy(sums), // sum entropy
            energy, // angular second moment
            contrast(), // contrast
            mean(differences), // dissimilarity
            inverse[0], // inverse difference
            inverse[1], // normalised inverse difference
            inverse[2], // inverse difference moment
            inverse[3], // normalised inverse difference moment
            inverse[4], // inverse variance
            deviations == 0 ? Double.NaN : covariance / deviations, // correlation
            autocorrelation, // autocorrelation
            moment(sums, 2), // cluster tendency
            moment(sums, 3), // cluster shade
            moment(sums, 4), // cluster prominence
            rowEntropy == 0 ? Double.NaN : -shared / rowEntropy, // information correlation 1
            Math.sqrt(Math.max(0, 1 - Math.exp(-2 * shared))), // information correlation 2
        };
    }

    private double contrast() {
        double contrast = 0;
        for (int k = 1; k < differences.length; k++) {
            contrast += differences[k] * k * k;
        }
        return contrast;
    }

    /** Inverse difference, normalised, its moment, normalised, and inverse variance. */
    private double[] inverseDifferences() {
        double levels = matrix.levelCount();
        double[] inverse = new double[5];
        for (int k = 0; k < differences.length; k++) {
            double p = differences[k];
            double k2 = (double) k * k;
            inverse[0] += p / (1 + k);
            inverse[1] += p / (1 + k / levels);
            inverse[2] += p / (1 + k2);
            inverse[3] += p / (1 + k2 / (levels * levels));
            if (k > 0) {
                inverse[4] += p / k2;
            }
        }
        return inverse;
    }

    private void normalise(double[] counts) {
        for (int k = 0; k < counts.length; k++) {
            counts[k] /= total;
        }
    }

    private static double mean(double[] p) {
        double mean = 0;
        for (int k = 1; k < p.length; k++) {
            mean += k * p[k];
        }
        return mean;
    }

    private static double moment(double[] p, int order) {
        double mean = mean(p);
        double moment = 0;
        for (int k = 0; k < p.length; k++) {
            double deviation = k - mean;
            double square = deviation * deviation;
            moment += p[k] * (order == 2 ? square : order == 3 ? square * deviation : square * square);
        }
        return moment;
    }

    private static double entropy(double[] p) {
        double entropy = 0;
        for (double value : p) {
            if (value > 0) {
                entropy -= value * Math.log(value);
            }
        }
        return Math.max(0, entropy / LOG_2);
    }
}
