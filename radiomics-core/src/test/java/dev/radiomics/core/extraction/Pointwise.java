package dev.radiomics.core.extraction;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.spi.ImageFilter;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A filter that maps each voxel by itself. */
record Pointwise(String imageType, DoubleUnaryOperator function) implements ImageFilter {
    @Override
    public Volume apply(Volume image, Execution execution) {
        return Volume.of(Arrays.stream(image.toArray()).map(function).toArray(), image.geometry());
    }
}
