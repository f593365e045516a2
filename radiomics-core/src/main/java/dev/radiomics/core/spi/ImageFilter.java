package dev.radiomics.core.spi;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Volume;

/** An image filter: a pure function from an image to its response map on the same grid. Immutable. */
public interface ImageFilter {
    /** The name of its response map in feature tables; it tells all parameters and is the same everywhere. */
    String imageType();

    /** The response map, computed on the threads of an execution. */
    Volume apply(Volume image, Execution execution);

    /** The response map, computed on the calling thread. */
    default Volume apply(Volume image) {
        return apply(image, Execution.sequential());
    }
}
