package dev.radiomics.core.spi;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Volume;
import java.util.List;

/** Many filters on one image. A bank may share work between them; a map is the same as from its filter alone. */
public interface ImageFilterBank {
    /** The filters, in order. */
    List<ImageFilter> filters();

    /** The response maps, in the order of the filters. */
    List<Volume> apply(Volume image, Execution execution);
}
