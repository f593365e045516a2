package dev.radiomics.cohort.extraction;

import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.StageListener;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.util.Optional;

/** Is told what becomes of the regions of a case, in their order; called from the thread of the extraction. */
public interface CaseListener {

    /** The image was read. */
    default void image(Volume image) {}

    /** A region was extracted under some settings. */
    void result(RegionResult result, RegionSettings settings);

    /**
     * A region could not be extracted; the others of the case go on.
     *
     * @param settings name of the variant
     */
    void failure(String region, String settings, RadiomicsException reason);

    /** Who wants to see the images and masks of a region on their way; nobody by default. */
    default Optional<StageListener> stages(Mask region, RegionSettings settings) {
        return Optional.empty();
    }
}
