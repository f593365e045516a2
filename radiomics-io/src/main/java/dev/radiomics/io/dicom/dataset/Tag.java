package dev.radiomics.io.dicom.dataset;

import java.util.Locale;

/**
 * A DICOM data element that the readers know.
 *
 * @param number group and element, such as {@code 0x00280010}
 * @param keyword the keyword of DICOM PS3.6, such as {@code Rows}
 * @param vr its value representation, for files that leave it out (implicit VR, or {@code UN})
 */
public record Tag(int number, String keyword, Vr vr) {

    /** The form {@code Rows (0028,0010)}, for messages. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%04X,%04X)", keyword, number >>> 16, number & 0xFFFF);
    }
}
