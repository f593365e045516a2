package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.RegionOfInterest;
import java.util.List;

/**
 * Sums of the intensities of the intensity mask, alone and times the voxel index along each axis. O(voxels).
 *
 * @param sum of the intensities; may be 0 or below
 * @param weighted sums of intensity times index
 */
record IntensityMoments(double sum, Vector3 weighted) {

    static IntensityMoments of(RegionOfInterest region, Execution execution) {
        List<IntensityMoments> slices = execution.map(region.size().z(), z -> ofSlice(region, z));
        double sum = 0;
        Vector3 weighted = new Vector3(0, 0, 0);
        for (IntensityMoments slice : slices) {
            sum += slice.sum;
            weighted = weighted.plus(slice.weighted);
        }
        return new IntensityMoments(sum, weighted);
    }

    private static IntensityMoments ofSlice(RegionOfInterest region, int z) {
        GridSize size = region.size();
        boolean[] mask = region.intensityMask();
        double[] intensities = region.intensities();
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        int row = z * size.y() * size.x();
        for (int y = 0; y < size.y(); y++, row += size.x()) {
            double rowSum = 0;
            for (int x = 0; x < size.x(); x++) {
                if (mask[row + x]) {
                    rowSum += intensities[row + x];
                    sumX += x * intensities[row + x];
                }
            }
            sum += rowSum;
            sumY += y * rowSum;
        }
        return new IntensityMoments(sum, new Vector3(sumX, sumY, sum * z));
    }

    /** Centre of mass in mm from the centre of voxel (0, 0, 0); not finite if the intensities add up to 0. */
    Vector3 centre(Vector3 spacingMm) {
        return new Vector3(
                weighted.x() / sum * spacingMm.x(),
                weighted.y() / sum * spacingMm.y(),
                weighted.z() / sum * spacingMm.z());
    }
}
