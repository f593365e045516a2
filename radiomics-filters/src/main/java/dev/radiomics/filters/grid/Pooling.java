package dev.radiomics.filters.grid;

import java.util.Locale;

/** How the responses of a rotated filter become one, voxel by voxel. */
public enum Pooling {
    /** The largest, with its sign. */
    MAX,
    /** The smallest, with its sign. */
    MIN,
    /** The mean. */
    AVERAGE;

    /** As in the name of an image type: {@code max}, {@code min}, {@code average}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
