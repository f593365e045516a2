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
            double[][] differences = new double[points.length][image.nx()];
            for (int y = 0; y < image.ny(); y++) {
                for (int v = 0; v < points.length; v++) {
                    differences(extended, y, z, points[v], differences[v]);
                }
                if (harmonics == null) {
                    kurtosis(differences, result.row(y, z));
                } else {
                    energy(differences, result.row(y, z));
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

    private void energy(double[][] differences, double[] to) {
        double[][] sums = new double[harmonics[0].length][to.length];
        for (int v = 0; v < points.length; v++) {
            addHarmonics(differences[v], harmonics[v], sums);
        }
        Arrays.fill(to, 0);
        for (double[] sum : sums) {
            RowMath.addProduct(to, sum, sum);
        }
        for (int x = 0; x < to.length; x++) {
            to[x] = 4 * Math.PI / points.length * Math.sqrt(to[x]);
        }
    }

    /** {@code m4 / m2^2} of the values on each sphere, about their own mean: the centre may lie far from them. */
    private static void kurtosis(double[][] differences, double[] to) {
        int n = differences.length;
        for (int x = 0; x < to.length; x++) {
            double mean = 0;
            double largest = 0;
            for (double[] difference : differences) {
                mean += difference[x] / n;
                largest = Math.max(largest, Math.abs(difference[x]));
            }
            double second = 0;
            double fourth = 0;
            for (double[] difference : differences) {
                double square = (difference[x] - mean) * (difference[x] - mean);
                second += square / n;
                fourth += square * square / n;
            }
            // Less spread than the rounding of the differences is none.
            boolean isFlat = Math.sqrt(second) <= 1e-12 * largest;
            to[x] = isFlat ? 0 : fourth / (second * second);
        }
    }
}
