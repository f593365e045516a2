package dev.radiomics.core.extraction;

import dev.radiomics.core.image.Box;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.Distribution;
import dev.radiomics.core.roi.RegionOfInterest;

/**
 * What the image and the region looked like on the way, as the IBSI asks to report (reference manual, section 4): at the start, after
 * interpolation and after re-segmentation. Re-segmentation leaves the image as it is.
 */
public record Diagnostics(Stage initial, Stage interpolated, RegionSummary resegmented) {

    /** An image and its region. */
    public record Stage(ImageSummary image, RegionSummary region) {}

    /** An image: its grid and the mean, minimum and maximum of its finite intensities (NaN if there are none). */
    public record ImageSummary(GridSize size, Vector3 spacingMm, double mean, double minimum, double maximum) {

        static ImageSummary of(Volume image) {
            Geometry geometry = image.geometry();
            GridSize size = geometry.size();
            double[] row = new double[size.x()];
            double sum = 0;
            long count = 0;
            double minimum = Double.POSITIVE_INFINITY;
            double maximum = Double.NEGATIVE_INFINITY;
            for (int z = 0; z < size.z(); z++) {
                for (int y = 0; y < size.y(); y++) {
                    image.readRow(0, y, z, row.length, row, 0);
                    for (double value : row) {
                        if (Double.isFinite(value)) {
                            sum += value;
                            count++;
                            minimum = Math.min(minimum, value);
                            maximum = Math.max(maximum, value);
                        }
                    }
                }
            }
            return count == 0
                    ? new ImageSummary(size, geometry.spacingMm(), Double.NaN, Double.NaN, Double.NaN)
                    : new ImageSummary(size, geometry.spacingMm(), sum / count, minimum, maximum);
        }
    }

    /**
     * A region: the smallest boxes around its masks, their voxels, and the intensities in the intensity mask.
     *
     * @param gridSize size of the grid that the masks lie on
     */
    public record RegionSummary(
            GridSize gridSize,
            GridSize intensityBox,
            GridSize morphologicalBox,
            int intensityVoxels,
            int morphologicalVoxels,
            double mean,
            double minimum,
            double maximum) {

        static RegionSummary of(RegionOfInterest region) {
            Distribution intensities = region.distribution();
            return new RegionSummary(
                    region.image().geometry().size(),
                    boundingBox(region).size(),
                    region.size(),
                    region.voxelCount(),
                    region.morphologicalVoxelCount(),
                    intensities.mean(),
                    intensities.minimum(),
                    intensities.maximum());
        }

        private static Box boundingBox(RegionOfInterest region) {
            return Mask.of(region.intensityMask(), region.geometry())
                    .boundingBox()
                    .orElseThrow();
        }
    }
}
