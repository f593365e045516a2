package dev.radiomics.core.extraction;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.spi.ImageFilter;
import dev.radiomics.core.spi.ImageFilterBank;
import java.util.List;

/** Filters one by one. */
record Bank(List<ImageFilter> filters) implements ImageFilterBank {
    @Override
    public List<Volume> apply(Volume image, Execution execution) {
        return filters.stream().map(filter -> filter.apply(image, execution)).toList();
    }
}
