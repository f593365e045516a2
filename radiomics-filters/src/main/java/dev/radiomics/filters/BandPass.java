package dev.radiomics.filters;

import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;

/** A filter that passes a band of frequencies, the same in all directions; a {@link RieszTransform} can follow it. */
public sealed interface BandPass extends Filter permits LaplacianOfGaussian, SimoncelliWavelet {
    /** Slice by slice or in the volume. */
    Dimensions dimensions();

    /** How the image goes on beyond its edge. */
    Boundary boundary();
}
