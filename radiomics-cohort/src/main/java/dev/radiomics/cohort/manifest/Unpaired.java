package dev.radiomics.cohort.manifest;

import java.nio.file.Path;

/**
 * An image or a mask that belongs to no case.
 *
 * @param path a file, or the folder of a DICOM series
 * @param reason what is missing, or between what there is a choice
 */
public record Unpaired(Path path, String reason) {
    static final String IMAGE = "image without mask";

    static Unpaired mask(Path path, String why) {
        return new Unpaired(path, "mask without image: " + why);
    }

    static Unpaired ambiguous(Path path, String why) {
        return new Unpaired(path, "ambiguous mask: " + why);
    }
}
