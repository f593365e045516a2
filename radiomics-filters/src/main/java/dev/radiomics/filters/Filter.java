package dev.radiomics.filters;

import dev.radiomics.core.spi.ImageFilter;

/**
 * A filter of this library: an immutable record of its parameters. {@link #imageType()} tells all of them, in the grammar that
 * {@link Filters#parse} reads back.
 */
public interface Filter extends ImageFilter {
    /** This filter, and another one on its response map. */
    default Filter then(Filter next) {
        return FilterChain.of(this, next);
    }
}
