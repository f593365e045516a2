package dev.radiomics.cohort.result;

import dev.radiomics.core.image.Geometry;
import java.util.Optional;

/**
 * What a case was computed from.
 *
 * @param geometry of the image as it was read; empty if it could not be
 * @param modality of the image; empty if unknown
 * @param seriesUid Series Instance UID of the image, or {@code sha256:} and the beginning of its hash; empty if there is none
 */
public record CaseSource(
        InputFile image,
        InputFile mask,
        Optional<InputFile> reference,
        Optional<Geometry> geometry,
        String modality,
        String seriesUid) {}
