package dev.radiomics.core.extraction;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.DiscretisedRegion;

/** Is shown the images and masks of an extraction on their way, for a look at them; called from the thread of the extraction. */
public interface StageListener {
    /**
     * An image.
     *
     * @param stage {@code initial}, {@code interpolated}, or the image type of a response map
     */
    void image(String stage, Volume image);

    /**
     * A mask on the grid of the image of its stage.
     *
     * @param stage {@code initial}, {@code interpolated}, or {@code resegmented} for the intensity mask
     */
    void mask(String stage, Mask mask);

    /**
     * The grey levels that families are computed of; not by default.
     *
     * @param imageType {@link Extractor#ORIGINAL} or that of a response map
     */
    default void greyLevels(String imageType, DiscretisedRegion levels) {}
}
