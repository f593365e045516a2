package dev.radiomics.io;

import java.nio.file.Path;
import java.util.Set;

/**
 * A DICOM object that marks regions, and what it says of its image.
 *
 * @param file where it lies
 * @param referencedSeries Series Instance UIDs that it refers to, or that the images belong to which it refers to; may be empty
 * @param framesOfReference UIDs of the coordinates that its regions are in; may be empty
 */
public record MaskObject(Path file, Set<String> referencedSeries, Set<String> framesOfReference) {

    /** Copies the sets. */
    public MaskObject {
        referencedSeries = Set.copyOf(referencedSeries);
        framesOfReference = Set.copyOf(framesOfReference);
    }
}
