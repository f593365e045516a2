package dev.radiomics.cohort.report;

import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.extraction.StageListener;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.DiscretisedRegion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the images and masks of one region on their way, and the grey levels of the image itself. */
final class RegionStages implements StageListener {
    private final Map<String, Volume> images = new HashMap<>();
    private final Map<String, Mask> masks = new HashMap<>();
    private final List<DiscretisedRegion> levels = new ArrayList<>();

    /** An image, the region on it, and what re-segmentation leaves of it. */
    record Stage(Volume image, Mask region, Mask kept) {}

    @Override
    public void image(String stage, Volume image) {
        if (stage.equals("initial") || stage.equals("interpolated")) {
            images.put(stage, image);
        }
    }

    @Override
    public void mask(String stage, Mask mask) {
        masks.put(stage, mask);
    }

    @Override
    public void greyLevels(String imageType, DiscretisedRegion region) {
        if (imageType.equals(Extractor.ORIGINAL)) {
            levels.add(region);
        }
    }

    /** As it was read (after normalisation, if there is one). */
    Stage initial() {
        return new Stage(images.get("initial"), masks.get("initial"), masks.get("initial"));
    }

    /** What features are computed from. */
    Stage computed() {
        return new Stage(images.get("interpolated"), masks.get("interpolated"), masks.get("resegmented"));
    }

    /** Whether resampling or rounding made another image. */
    boolean isImageChanged() {
        return images.get("initial") != images.get("interpolated");
    }

    /** Grey levels by discretisation. */
    List<DiscretisedRegion> levels() {
        return levels;
    }
}
