package dev.radiomics.cohort.extraction;

import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.Modality;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Acquisition;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Images;
import dev.radiomics.io.MaskConsumer;
import dev.radiomics.io.ReadOptions;
import java.util.List;
import java.util.Optional;

/** Reads images and masks of cases as settings ask for it. */
public record CaseReader(CaseSettings settings) {

    /**
     * The image of a case. The modality that its file states may ask for other options, uptake values of PET above all.
     *
     * @throws RadiomicsException if it cannot be read
     */
    public Volume image(CaseInput input) {
        Volume image = asSettingsAsk(input);
        String said = input.modality().orElse("");
        String stated = image.acquisition().map(Acquisition::modality).orElse("");
        return Modality.contradict(said, stated)
                ? image.withNotes(
                        List.of("the case is said to be " + said + ", but the file of its image says " + stated))
                : image;
    }

    private Volume asSettingsAsk(CaseInput input) {
        ReadOptions options = options(input, input.modality().orElse(""));
        Volume image;
        try {
            image = Images.read(input.image(), options);
        } catch (RadiomicsException e) {
            return imageOfUnknownModality(input, options, e);
        }
        ReadOptions better = options(input, input.modalityWith(image));
        return better.equals(options) ? image : Images.read(input.image(), better);
    }

    /** What settings ask for when a modality is unknown may be wrong for the one of the file, which its bare image tells. */
    private Volume imageOfUnknownModality(CaseInput input, ReadOptions failed, RadiomicsException reason) {
        if (input.modality().isPresent() || failed.equals(input.reading())) {
            throw reason;
        }
        Volume bare;
        try {
            bare = Images.read(input.image(), input.reading());
        } catch (RadiomicsException e) {
            reason.addSuppressed(e);
            throw reason;
        }
        ReadOptions better = options(input, input.modalityWith(bare));
        if (better.equals(failed)) {
            throw reason;
        }
        return better.equals(input.reading()) ? bare : Images.read(input.image(), better);
    }

    /**
     * The masks of the regions of a case, one in memory at a time.
     *
     * @param image that of the case
     * @throws RadiomicsException as {@link Images#readMasks}
     */
    public void masks(CaseInput input, Volume image, MaskConsumer consumer) {
        ReadOptions ofMask = ReadOptions.defaults()
                .withSegmentThreshold(options(input, input.modalityWith(image)).segmentThreshold());
        Images.readMasks(input.mask(), input.regions(), ofMask, Optional.of(image), consumer);
    }

    private ReadOptions options(CaseInput input, String modality) {
        return settings.reading(modality).overriddenBy(input.reading());
    }
}
