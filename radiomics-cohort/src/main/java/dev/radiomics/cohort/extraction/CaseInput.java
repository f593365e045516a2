package dev.radiomics.cohort.extraction;

import dev.radiomics.core.image.Acquisition;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionChoice;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A case: an image and a mask with regions.
 *
 * @param id what results call it
 * @param regions which regions of the mask
 * @param modality such as MR; empty: that of the image, if its file says
 * @param reference a mask with one region, by whose intensities the image is normalised where the settings ask for it
 * @param reading choices of the case, which come before those of the settings
 * @param covariates passed through to the tables
 */
public record CaseInput(
        String id,
        Path image,
        Path mask,
        RegionChoice regions,
        Optional<String> modality,
        Optional<Path> reference,
        ReadOptions reading,
        Map<String, String> covariates) {

    /** Copies the covariates. */
    public CaseInput {
        covariates = Collections.unmodifiableMap(new LinkedHashMap<>(covariates));
    }

    /** The modality of the case: its own, else that of its image; empty if neither is known. */
    public String modalityWith(Volume read) {
        return modality.or(() -> read.acquisition().map(Acquisition::modality)).orElse("");
    }

    /** A case without anything further. */
    public static CaseInput of(String id, Path image, Path mask, RegionChoice regions) {
        return new CaseInput(
                id, image, mask, regions, Optional.empty(), Optional.empty(), ReadOptions.defaults(), Map.of());
    }

    /** This case, read with other choices. */
    public CaseInput withReading(ReadOptions others) {
        return new CaseInput(id, image, mask, regions, modality, reference, others, covariates);
    }
}
