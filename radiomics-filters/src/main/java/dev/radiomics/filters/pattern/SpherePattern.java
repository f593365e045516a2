package dev.radiomics.filters.pattern;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.RowMath;
import dev.radiomics.filters.grid.VoxelGrid;
import java.util.Arrays;

/**
 * The rotation-invariant 3-D local binary pattern of Banerjee, Moelker, Niessen and van Walsum ("3D LBP-based rotationally
 * invariant region description", ACCV 2012 workshops): points v on a sphere around the voxel, f(v) = 1 where the interpolated
 * image is not below the centre and 0 elsewhere, and the energy of f in spherical harmonics of degree l:
 * {@code sqrt(sum over m of a_lm^2)}, {@code a_lm = (4 pi / V) sum over v of f(v) Y_lm(v)}.
 *
 * <p>Their second part is the kurtosis of the intensities on the sphere: {@code m_4 / m_2^2} over the V points, 0 if all are equal.
 */
public final class SpherePattern {
    private final double[][] points;
    private final double[][] harmonics;
    private final int margin;

    /**
     * The points.
     *
     * @param radius in voxels
     * @param divisions how often the faces of the icosahedron are divided
     * @param degree l, or -1 for the kurtosis
     */
    public SpherePattern(double radius, int divisions, int degree) {
        points = SpherePoints.of(divisions);
        harmonics = degree < 0 ? null : new double[points.length][];
        for (int v = 0; v < points.length; v++) {
            if (harmonics != null) {
                harmonics[v] = SphericalHarmonics.of(degree, points[v]);
            }
            for (int axis = 0; axis < 3; axis++) {
                points[v][axis] *= radius;
            }
        }
        margin = (int) Math.ceil(radius) + 1;
    }

    /** The patterns of all voxels. */
    public VoxelGrid apply(VoxelGrid image, Boundary boundary, Execution execution) {
        VoxelGrid extended = image.padded(margin, Dimensions.THREE, boundary, execution);
        VoxelGrid result = image.likeThis(execution);
        execution.forEach(image.nz(), z -> {
            double[] difference = new double[image.nx()];
            double[][] sums = new double[harmonics == null ? 4 : harmonics[0].length][image.nx()];
            for (int y = 0; y < image.ny(); y++) {
                for (double[] sum : sums) {
                    Arrays.fill(sum, 0);
                }
                for (int v = 0; v < points.length; v++) {
                    differences(extended, y, z, points[v], difference);
                    if (harmonics == null) {
                        addPowers(difference, sums);
                    } else {
                        addHarmonics(difference, harmonics[v], sums);
                    }
                }
                if (harmonics == null) {
                    kurtosis(sums, result.row(y, z));
                } else {
                    energy(sums, result.row(y, z));
                }
            }
        });
        return result;
    }

    /** Interpolated image less the centre. As a sum of weighted differences it is exactly 0 where the image is constant. */
    private void differences(VoxelGrid extended, int y, int z, double[] point, double[] difference) {
        int dx = (int) Math.floor(point[0]);
        int dy = (int) Math.floor(point[1]);
        int dz = (int) Math.floor(point[2]);
        double[] centre = extended.row(y + margin, z + margin);
        Arrays.fill(difference, 0);
        for (int corner = 0; corner < 8; corner++) {
            int i = corner & 1;
            int j = corner >> 1 & 1;
            int k = corner >> 2;
            double weight = weight(point[0] - dx, i) * weight(point[1] - dy, j) * weight(point[2] - dz, k);
            double[] row = extended.row(y + margin + dy + j, z + margin + dz + k);
            int shift = margin + dx + i;
            for (int x = 0; x < difference.length; x++) {
                difference[x] += weight * (row[x + shift] - centre[x + margin]);
            }
        }
    }

    private static double weight(double part, int side) {
        return side == 0 ? 1 - part : part;
    }

    private static void addHarmonics(double[] difference, double[] harmonics, double[][] sums) {
        for (int m = 0; m < harmonics.length; m++) {
            double value = harmonics[m];
            double[] sum = sums[m];
            for (int x = 0; x < difference.length; x++) {
                sum[x] += difference[x] >= 0 ? value : 0;
            }
        }
    }

    private static void addPowers(double[] difference, double[][] sums) {
        for (int x = 0; x < difference.length; x++) {
            double d = difference[x];
            sums[0][x] += d;
            sums[1][x] += d * d;
            sums[2][x] += d * d * d;
            sums[3][x] += d * d * d * d;
        }
    }

    private void energy(double[][] sums, double[] to) {
        Arrays.fill(to, 0);
        for (double[] sum : sums) {
            RowMath.addProduct(to, sum, sum);
        }
        for (int x = 0; x < to.length; x++) {
            to[x] = 4 * Math.PI / points.length * Math.sqrt(to[x]);
        }
    }

    private void kurtosis(double[][] sums, double[] to) {
        double n = points.length;
        for (int x = 0; x < to.length; x++) {
            double mean = sums[0][x] / n;
            double second = sums[1][x] / n - mean * mean;
            double fourth = sums[3][x] / n
                    - 4 * mean * sums[2][x] / n
                    + 6 * mean * mean * sums[1][x] / n
                    - 3 * mean * mean * mean * mean;
            to[x] = second <= 1e-12 * sums[1][x] / n ? 0 : fourth / (second * second);
        }
    }
}
