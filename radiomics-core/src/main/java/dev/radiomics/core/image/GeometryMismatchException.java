package dev.radiomics.core.image;

import dev.radiomics.core.RadiomicsException;
import java.util.Locale;

/** A mask lies on another grid than its image. The message shows both. */
public final class GeometryMismatchException extends RadiomicsException {
    private static final long serialVersionUID = 1L;

    GeometryMismatchException(Geometry image, Geometry mask) {
        super("image and mask lie on different grids (" + difference(image, mask)
                + "); check that they belong together, or ask for the mask to be resampled to the image"
                + System.lineSeparator() + "  image: " + image + System.lineSeparator() + "  mask:  " + mask);
    }

    private static String difference(Geometry image, Geometry mask) {
        if (!image.size().equals(mask.size())) {
            return "size " + image.size() + " against " + mask.size();
        }
        return String.format(
                Locale.ROOT,
                "corners up to %.4g mm apart, allowed %.4g mm",
                image.cornerDistance(mask),
                Geometry.CORNER_TOLERANCE_VOXELS * image.spacingMm().smallest());
    }
}
