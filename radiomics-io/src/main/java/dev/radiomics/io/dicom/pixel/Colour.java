package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.Tags;
import java.util.Optional;

/**
 * What the samples of a pixel are: Samples per Pixel, Photometric Interpretation, palette.
 *
 * @param isSubsampled whether two neighbouring pixels share their chrominance in uncompressed data (YBR_FULL_422)
 * @param palette the grey value of each entry of a palette
 */
record Colour(Kind kind, int samples, boolean isSubsampled, Optional<Palette> palette) {

    /** How a grey value follows from the samples. */
    enum Kind {
        /** MONOCHROME2. */
        GREY,
        /** MONOCHROME1. */
        WHITE_IS_LOW,
        /** RGB, and the colours that JPEG 2000 turns into it. */
        RGB,
        /** YBR: the first sample is the luminance already. */
        LUMINANCE_FIRST,
        /** PALETTE COLOR. */
        PALETTE
    }

    static final Colour MONOCHROME = new Colour(Kind.GREY, 1, false, Optional.empty());

    static Colour of(DicomDataset dataset) {
        String name = dataset.string(Tags.PHOTOMETRIC_INTERPRETATION).orElse("MONOCHROME2");
        int samples = dataset.integer(Tags.SAMPLES_PER_PIXEL).orElse(1);
        Colour colour = switch (name) {
            case "MONOCHROME2" -> MONOCHROME;
            case "MONOCHROME1" -> new Colour(Kind.WHITE_IS_LOW, 1, false, Optional.empty());
            case "RGB", "YBR_RCT", "YBR_ICT" -> new Colour(Kind.RGB, 3, false, Optional.empty());
            case "YBR_FULL" -> new Colour(Kind.LUMINANCE_FIRST, 3, false, Optional.empty());
            case "YBR_FULL_422" -> new Colour(Kind.LUMINANCE_FIRST, 3, true, Optional.empty());
            case "PALETTE COLOR" -> new Colour(Kind.PALETTE, 1, false, Optional.of(Palette.of(dataset)));
            default ->
                throw new RadiomicsException(Tags.PHOTOMETRIC_INTERPRETATION + " is '" + name
                        + "', expected MONOCHROME1 or 2, RGB, YBR_FULL, YBR_FULL_422 or PALETTE COLOR;"
                        + " convert the object");
        };
        if (samples != colour.samples) {
            throw new RadiomicsException(Tags.SAMPLES_PER_PIXEL + " is " + samples + ", but "
                    + Tags.PHOTOMETRIC_INTERPRETATION + " is " + name + ", which has " + colour.samples
                    + "; export the object again");
        }
        return colour;
    }
}
