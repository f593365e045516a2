package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.Numbers;

/** What filters demand of their parameters and of an image. */
final class Requirements {
    /** Relative difference of spacings that rounding in headers explains. */
    private static final double SPACING_TOLERANCE = 1e-3;

    private static final String AXES = "xyz";

    private Requirements() {}

    /** A number above 0. */
    static void positive(String name, double value, String unit) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new RadiomicsException(name + " must be above 0" + unit + ", got " + value);
        }
    }

    /** An integer in a range. */
    static void inRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new RadiomicsException(name + " must be " + least + " to " + most + ", got " + value);
        }
    }

    /** The common voxel spacing along the axes of a filter that is the same in all directions. */
    static double isotropicSpacing(Geometry geometry, Dimensions dimensions, String filter) {
        Vector3 spacing = geometry.spacingMm();
        for (int axis = 1; axis < dimensions.count(); axis++) {
            if (Math.abs(spacing.along(axis) - spacing.x()) > SPACING_TOLERANCE * spacing.x()) {
                String remedy = axis == 2 ? "resample the image first, or filter in 2d" : "resample the image first";
                throw new RadiomicsException(
                        filter + " in " + dimensions + " needs voxels of equal size along its axes,"
                                + " but the spacing is " + spacing + " mm; " + remedy
                                + " (--spacing 1,1,1 on the command line, resampling in settings)");
            }
        }
        return spacing.x();
    }

    /**
     * A kernel may be larger than the image, whose extension then wraps again; but one that reaches further than the mirrored image
     * is long before it repeats itself (2n) would only see the same voxels over and over.
     */
    static void fits(int reach, Geometry geometry, Dimensions dimensions, String filter) {
        GridSize size = geometry.size();
        for (int axis = 0; axis < dimensions.count(); axis++) {
            if (reach > 2 * size.along(axis)) {
                throw new RadiomicsException(
                        "the kernel of " + filter + " is larger than the image: it reaches " + reach
                                + " voxels to each side, but the image of " + size + " voxels has " + size.along(axis)
                                + " along " + AXES.charAt(axis) + " (at least " + (reach + 1) / 2
                                + " are needed); use a smaller kernel, a larger image" + (axis == 2 ? " or 2d" : ""));
            }
        }
    }

    /** An extension that adds something: by no more than twice the longest axis, or the usual padding. */
    static void paddingFits(int padding, Geometry geometry, Dimensions dimensions, String filter) {
        int longest = 0;
        for (int axis = 0; axis < dimensions.count(); axis++) {
            longest = Math.max(longest, geometry.size().along(axis));
        }
        int most = Math.max(SimoncelliWavelet.DEFAULT_PADDING, 2 * longest);
        if (padding > most) {
            throw new RadiomicsException("the padding of " + filter + " must be at most " + most
                    + " voxels for an image of " + geometry.size() + ", got " + padding);
        }
    }

    /** More than one voxel along each axis of a filter. */
    static void extended(Geometry geometry, Dimensions dimensions, String filter) {
        GridSize size = geometry.size();
        for (int axis = 0; axis < dimensions.count(); axis++) {
            if (size.along(axis) < 2) {
                throw new RadiomicsException(filter + " in " + dimensions + " needs at least two voxels along "
                        + AXES.charAt(axis) + ", the image has " + size + (axis == 2 ? "; filter in 2d" : ""));
            }
        }
    }

    /** A length in mm as a name of an image type has it. */
    static String mm(double value) {
        return Numbers.format(value) + "mm";
    }
}
