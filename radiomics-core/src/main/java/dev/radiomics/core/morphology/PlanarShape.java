package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.RegionOfInterest;

/**
 * What the features of 2-D morphology are made of; lengths in mm, areas in mm^2.
 *
 * @param mesh area and perimeter of the outline
 * @param pixelArea area of all pixels
 * @param diameter largest distance between two vertices of the outline
 * @param majorAxis four times the larger standard deviation of the pixel centres, divisor N
 * @param minorAxis four times the smaller one
 */
record PlanarShape(PlanarMesh mesh, double pixelArea, double diameter, double majorAxis, double minorAxis) {

    /** The shape of the morphological mask of a region in an image of one slice; O(pixels). */
    static PlanarShape of(RegionOfInterest region, Execution execution) {
        boolean[] mask = region.morphologicalMask();
        Vector3 spacing = region.geometry().spacingMm();
        // No row and no column of vertices has more than two corners of the hull: their pairs are O(pixels).
        double diameter = MeshExtremes.ofSlice(mask, region.size()).diameter(spacing.times(0.5));
        VoxelMoments moments = VoxelMoments.of(mask, region.size(), execution);
        double[] variances = moments.covariance(spacing, moments.count()).nonNegativeEigenvalues();
        return new PlanarShape(
                PlanarMesh.of(mask, region.size(), spacing, execution),
                region.morphologicalVoxelCount() * (spacing.x() * spacing.y()),
                diameter,
                4 * Math.sqrt(variances[0]),
                4 * Math.sqrt(variances[1]));
    }
}
