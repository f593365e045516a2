package dev.radiomics.io.dicom.pixel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The APP14 marker of a JPEG image, which says whether its first component is the luminance. */
final class AdobeMarker {
    private static final int APP14 = 0xEE;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] NAME = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int TRANSFORM = 11;

    private AdobeMarker() {}

    /** Whether the components are YCbCr (or RGB); empty if there is no such marker. */
    static Optional<Boolean> isLuminanceFirst(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = ((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF);
            int value = at + 4;
            if (marker == START_OF_SCAN || length < 2) {
                return Optional.empty();
            }
            boolean whole = value + TRANSFORM < jpeg.length && length > TRANSFORM + 2;
            if (marker == APP14 && whole && Arrays.equals(jpeg, value, value + NAME.length, NAME, 0, NAME.length)) {
                return Optional.of(jpeg[value + TRANSFORM] != 0);
            }
            at += 2 + length;
        }
        return Optional.empty();
    }
}
