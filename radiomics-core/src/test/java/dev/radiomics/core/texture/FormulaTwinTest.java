package dev.radiomics.core.texture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.testing.Regions;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.core.texture.glcm.GlcmFamily;
import dev.radiomics.core.texture.glcm.GlcmSettings;
import dev.radiomics.core.texture.glszm.GlszmFamily;
import dev.radiomics.core.texture.glszm.GlszmSettings;
import dev.radiomics.core.texture.ngtdm.NgtdmFamily;
import dev.radiomics.core.texture.ngtdm.NgtdmMatrix;
import dev.radiomics.core.texture.ngtdm.NgtdmSettings;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** The formulas as the reference manual prints them, over full matrices, against those over entries. */
@ExtendWith(SeededRandom.class)
class FormulaTwinTest {
    private static final Execution ONE_THREAD = Execution.sequential();

    @RepeatedTest(20)
    void coOccurrence(SplittableRandom random) {
        boolean symmetric = random.nextBoolean();
        GlcmFamily family = new GlcmFamily(
                GlcmSettings.defaults(Set.of(Aggregation.MERGED_3D)).withSymmetric(symmetric));
        CountMatrix matrix =
                family.matrices(randomRegion(random), ONE_THREAD).get(0).value();
        assertValues(glcm(full(matrix, matrix.levelCount()), matrix.levelCount()), family.featuresOf(matrix));
    }

    @RepeatedTest(20)
    void levelAndLength(SplittableRandom random) {
        GlszmFamily family = new GlszmFamily(GlszmSettings.defaults(Set.of(Aggregation.VOLUME_3D)));
        DiscretisedRegion region = randomRegion(random);
        CountMatrix matrix = family.matrices(region, ONE_THREAD).get(0).value();
        double[][] counts = full(matrix, matrix.largestIndex());
        assertValues(lengths(counts, new Oracle(region).voxelCount()), family.featuresOf(matrix));
    }

    @RepeatedTest(20)
    void toneDifference(SplittableRandom random) {
        NgtdmFamily family = new NgtdmFamily(NgtdmSettings.defaults(Set.of(Aggregation.VOLUME_3D)));
        NgtdmMatrix matrix =
                family.matrices(randomRegion(random), ONE_THREAD).get(0).value();
        assertValues(ngtdm(matrix), family.featuresOf(matrix));
    }

    private static DiscretisedRegion randomRegion(SplittableRandom random) {
        return Regions.asLevels(Regions.random(random, new GridSize(6, 5, 4), 2 + random.nextInt(6), 0.9));
    }

    private static void assertValues(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], 1e-10 * (1 + Math.abs(expected[k])), "value " + k);
        }
    }

    private static double[][] full(CountMatrix matrix, int columns) {
        double[][] counts = new double[matrix.levelCount() + 1][columns + 1];
        for (int i = 1; i <= matrix.levelCount(); i++) {
            for (int j = 1; j <= columns; j++) {
                counts[i][j] = matrix.countOf(i, j);
            }
        }
        return counts;
    }

    private static double log2(double p) {
        return p > 0 ? Math.log(p) / Math.log(2) : 0;
    }

    private static double mean(double[] p) {
        double mean = 0;
        for (int k = 0; k < p.length; k++) {
            mean += k * p[k];
        }
        return mean;
    }

    private static double variance(double[] p) {
        double variance = 0;
        for (int k = 0; k < p.length; k++) {
            variance += (k - mean(p)) * (k - mean(p)) * p[k];
        }
        return variance;
    }

    private static double entropy(double[] p) {
        double entropy = 0;
        for (double value : p) {
            entropy -= value * log2(value);
        }
        return entropy;
    }

    private static double[] glcm(double[][] n, int levels) {
        double total = 0;
        for (double[] row : n) {
            for (double count : row) {
                total += count;
            }
        }
        double[] px = new double[levels + 1];
        double[] py = new double[levels + 1];
        double[] pd = new double[levels];
        double[] ps = new double[2 * levels + 1];
        double[][] p = new double[levels + 1][levels + 1];
        for (int i = 1; i <= levels; i++) {
            for (int j = 1; j <= levels; j++) {
                p[i][j] = n[i][j] / total;
                px[i] += p[i][j];
                py[j] += p[i][j];
                pd[Math.abs(i - j)] += p[i][j];
                ps[i + j] += p[i][j];
            }
        }
        double[] f = new double[25];
        double mx = mean(px);
        double my = mean(py);
        double vx = variance(px);
        double vy = variance(py);
        double hx = entropy(px);
        double hxy1 = 0;
        double hxy2 = 0;
        for (int i = 1; i <= levels; i++) {
            for (int j = 1; j <= levels; j++) {
                double q = p[i][j];
                double d = Math.abs(i - j);
                double c = i + j - mx - my;
                f[0] = Math.max(f[0], q);
                f[1] += i * q;
                f[2] += (i - mx) * (i - mx) * q;
                f[3] -= q * log2(q);
                f[10] += q * q;
                f[11] += d * d * q;
                f[12] += d * q;
                f[13] += q / (1 + d);
                f[14] += q / (1 + d / levels);
                f[15] += q / (1 + d * d);
                f[16] += q / (1 + d * d / levels / levels);
                f[17] += d > 0 ? q / (d * d) : 0;
                f[18] += (i - mx) * (j - my) * q / Math.sqrt(vx * vy);
                f[19] += i * j * q;
                f[20] += c * c * q;
                f[21] += c * c * c * q;
                f[22] += c * c * c * c * q;
                hxy1 -= q * log2(px[i] * py[j]);
                hxy2 -= px[i] * py[j] * log2(px[i] * py[j]);
            }
        }
        f[4] = mean(pd);
        f[5] = variance(pd);
        f[6] = entropy(pd);
        f[7] = mean(ps);
        f[8] = variance(ps);
        f[9] = entropy(ps);
        f[23] = (f[3] - hxy1) / hx;
        f[24] = Math.sqrt(1 - Math.exp(-2 * (hxy2 - f[3])));
        return f;
    }

    private static double[] lengths(double[][] n, double voxels) {
        double total = 0;
        double[] byLevel = new double[n.length];
        double[] byLength = new double[n[0].length];
        for (int i = 1; i < n.length; i++) {
            for (int j = 1; j < n[0].length; j++) {
                total += n[i][j];
                byLevel[i] += n[i][j];
                byLength[j] += n[i][j];
            }
        }
        double[] f = new double[17];
        double meanLevel = 0;
        double meanLength = 0;
        for (int i = 1; i < n.length; i++) {
            for (int j = 1; j < n[0].length; j++) {
                double p = n[i][j] / total;
                double i2 = (double) i * i;
                double j2 = (double) j * j;
                f[0] += p / j2;
                f[1] += p * j2;
                f[2] += p / i2;
                f[3] += p * i2;
                f[4] += p / i2 / j2;
                f[5] += p * i2 / j2;
                f[6] += p * j2 / i2;
                f[7] += p * i2 * j2;
                f[15] -= p * log2(p);
                f[16] += p * p;
                meanLevel += p * i;
                meanLength += p * j;
            }
        }
        for (int i = 1; i < n.length; i++) {
            f[8] += byLevel[i] * byLevel[i] / total;
            f[13] += byLevel[i] / total * (i - meanLevel) * (i - meanLevel);
        }
        for (int j = 1; j < n[0].length; j++) {
            f[10] += byLength[j] * byLength[j] / total;
            f[14] += byLength[j] / total * (j - meanLength) * (j - meanLength);
        }
        f[9] = f[8] / total;
        f[11] = f[10] / total;
        f[12] = total / voxels;
        return f;
    }

    private static double[] ngtdm(NgtdmMatrix matrix) {
        int size = matrix.entryCount();
        double voxels = 0;
        double allDifferences = 0;
        for (int a = 0; a < size; a++) {
            voxels += matrix.count(a);
            allDifferences += matrix.difference(a);
        }
        double ps = 0;
        double contrast = 0;
        double busyness = 0;
        double complexity = 0;
        double strength = 0;
        for (int a = 0; a < size; a++) {
            double i = matrix.level(a);
            double p = matrix.count(a) / voxels;
            ps += p * matrix.difference(a);
            for (int b = 0; b < size; b++) {
                double j = matrix.level(b);
                double q = matrix.count(b) / voxels;
                contrast += p * q * (i - j) * (i - j);
                busyness += Math.abs(i * p - j * q);
                complexity += Math.abs(i - j) * (p * matrix.difference(a) + q * matrix.difference(b)) / (p + q);
                strength += (p + q) * (i - j) * (i - j);
            }
        }
        return new double[] {
            1 / ps,
            contrast / (size * (size - 1.0)) * allDifferences / voxels,
            ps / busyness,
            complexity / voxels,
            strength / allDifferences
        };
    }
}
