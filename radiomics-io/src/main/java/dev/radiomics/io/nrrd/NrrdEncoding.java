package dev.radiomics.io.nrrd;

import dev.radiomics.io.voxels.HeaderFields;
import java.util.Locale;

/** How the voxels are stored. */
enum NrrdEncoding {
    RAW,
    GZIP,
    TEXT;

    static NrrdEncoding named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "raw" -> RAW;
            case "gzip", "gz" -> GZIP;
            case "text", "txt", "ascii" -> TEXT;
            default ->
                throw HeaderFields.notExpected(
                        "encoding",
                        name,
                        "raw, gzip or text; save the image with one of them (in 3D Slicer as .nrrd, with or without"
                                + " compression)");
        };
    }
}
