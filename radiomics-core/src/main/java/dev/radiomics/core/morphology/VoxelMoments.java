package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import java.util.List;

/**
 * Sums over the voxels of a mask and their centres, in voxels of the mask's grid. Whole numbers up to 2^53 are exact. O(voxels).
 *
 * @param count number of voxels
 * @param sum of the indices along each axis
 * @param products sums of the products of two indices
 */
record VoxelMoments(double count, Vector3 sum, SymmetricMatrix products) {

    /** The sums over a mask (x fastest). */
    static VoxelMoments of(boolean[] mask, GridSize size, Execution execution) {
        List<VoxelMoments> slices = execution.map(size.z(), z -> ofSlice(mask, size, z));
        VoxelMoments total = slices.get(0);
        for (VoxelMoments slice : slices.subList(1, slices.size())) {
            total = total.plus(slice);
        }
        return total;
    }

    private static VoxelMoments ofSlice(boolean[] mask, GridSize size, int z) {
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        int row = z * size.y() * size.x();
        for (int y = 0; y < size.y(); y++, row += size.x()) {
            int rowCount = 0;
            long rowSum = 0;
            double rowSquares = 0;
            for (int x = 0; x < size.x(); x++) {
                if (mask[row + x]) {
                    rowCount++;
                    rowSum += x;
                    rowSquares += (double) x * x;
                }
            }
            n += rowCount;
            sx += rowSum;
            sy += (double) rowCount * y;
            sxx += rowSquares;
            sxy += (double) rowSum * y;
            syy += (double) rowCount * y * y;
        }
        return new VoxelMoments(
                n, new Vector3(sx, sy, n * z), new SymmetricMatrix(sxx, sxy, sx * z, syy, sy * z, n * z * z));
    }

    private VoxelMoments plus(VoxelMoments other) {
        SymmetricMatrix p = products;
        SymmetricMatrix q = other.products;
        return new VoxelMoments(
                count + other.count,
                sum.plus(other.sum),
                new SymmetricMatrix(
                        p.xx() + q.xx(),
                        p.xy() + q.xy(),
                        p.xz() + q.xz(),
                        p.yy() + q.yy(),
                        p.yz() + q.yz(),
                        p.zz() + q.zz()));
    }

    /** Mean position in mm from the centre of voxel (0, 0, 0), along the axes of the grid. */
    Vector3 centre(Vector3 spacingMm) {
        return new Vector3(
                sum.x() / count * spacingMm.x(), sum.y() / count * spacingMm.y(), sum.z() / count * spacingMm.z());
    }

    /** Covariance of the voxel centres in mm^2, with a divisor above 0: count, or count - 1. */
    SymmetricMatrix covariance(Vector3 spacingMm, double divisor) {
        double x = spacingMm.x();
        double y = spacingMm.y();
        double z = spacingMm.z();
        return new SymmetricMatrix(
                x * x * covariance(products.xx(), sum.x(), sum.x(), divisor),
                x * y * covariance(products.xy(), sum.x(), sum.y(), divisor),
                x * z * covariance(products.xz(), sum.x(), sum.z(), divisor),
                y * y * covariance(products.yy(), sum.y(), sum.y(), divisor),
                y * z * covariance(products.yz(), sum.y(), sum.z(), divisor),
                z * z * covariance(products.zz(), sum.z(), sum.z(), divisor));
    }

    private double covariance(double product, double sumA, double sumB, double divisor) {
        return (product - sumA / count * sumB) / divisor;
    }
}
