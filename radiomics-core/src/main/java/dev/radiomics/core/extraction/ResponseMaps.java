package dev.radiomics.core.extraction;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.spi.ImageFilter;
import dev.radiomics.core.spi.ImageFilterBank;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Features of response maps (IBSI 2). The whole image is filtered, not cropped and not masked; the region, re-segmented on the
 * unfiltered image, is then laid over each map. Maps are neither rounded nor re-segmented again.
 *
 * @param bank the filters, each with an image type of its own
 * @param beforeResampling whether the image is filtered as it is and the maps are resampled; otherwise the resampled and rounded image
 *     is filtered, as the IBSI does
 * @param features what is computed of each map
 */
public record ResponseMaps(ImageFilterBank bank, boolean beforeResampling, FeatureSet features) {

    /** Checks that image types differ. */
    public ResponseMaps {
        Set<String> seen = new HashSet<>();
        for (ImageFilter filter : bank.filters()) {
            if (filter.imageType().equals(Extractor.ORIGINAL) || !seen.add(filter.imageType())) {
                throw new RadiomicsException("response maps: the image type " + filter.imageType()
                        + " stands for two images; leave one of the filters out");
            }
        }
    }

    /** Families that need no grey levels, on maps of the resampled image. */
    public static ResponseMaps of(ImageFilterBank bank, List<? extends FeatureFamily> families) {
        return new ResponseMaps(bank, false, FeatureSet.of(families));
    }

    /** Families on maps of the resampled image and on their grey levels. */
    public static ResponseMaps of(
            ImageFilterBank bank, Discretisation discretisation, List<? extends FeatureFamily> families) {
        return new ResponseMaps(bank, false, FeatureSet.of(discretisation, families));
    }

    /** These maps without the families that do not apply to an image. */
    ResponseMaps appliedTo(Geometry image) {
        return new ResponseMaps(bank, beforeResampling, features.appliedTo(image));
    }

    /** These maps made before resampling, or after it. */
    public ResponseMaps beforeResampling(boolean before) {
        return new ResponseMaps(bank, before, features);
    }
}
