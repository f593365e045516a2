package dev.radiomics.filters;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Volume;

/** The image itself, as one of the image types: {@code original}. */
public record OriginalImage() implements Filter {
    @Override
    public String imageType() {
        return "original";
    }

    @Override
    public Volume apply(Volume image, Execution execution) {
        return image;
    }
}
