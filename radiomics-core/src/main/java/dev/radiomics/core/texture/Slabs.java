package dev.radiomics.core.texture;

/**
 * How the slices of a region are split into tasks: by their number alone, so that results do not depend on the number of threads.
 */
public record Slabs(int sliceCount) {
    private static final int MOST_SLABS = 16;
    private static final int THINNEST = 4;

    /** Number of slabs. */
    public int count() {
        return (sliceCount + thickness() - 1) / thickness();
    }

    /** First slice of a slab. */
    public int first(int slab) {
        return slab * thickness();
    }

    /** The slice after the last one of a slab. */
    public int end(int slab) {
        return Math.min(sliceCount, (slab + 1) * thickness());
    }

    private int thickness() {
        return Math.max(THINNEST, (sliceCount + MOST_SLABS - 1) / MOST_SLABS);
    }
}
