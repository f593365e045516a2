package dev.radiomics.io;

import dev.radiomics.core.image.Mask;

/** Takes the regions of a mask file one by one. */
@FunctionalInterface
public interface MaskConsumer {

    /** Takes a region. */
    void accept(Mask mask);

    /**
     * Hears that a region cannot be read. As it is, this throws the reason; otherwise the other regions follow.
     *
     * @param region which one
     */
    default void unreadable(Region region, ImageFormatException reason) {
        throw reason;
    }
}
