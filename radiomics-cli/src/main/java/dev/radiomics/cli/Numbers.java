package dev.radiomics.cli;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Vector3;

/** Numbers in options. */
final class Numbers {
    private Numbers() {}

    /** A number; an error names the option. */
    static double of(String option, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new RadiomicsException(option + " takes numbers, got '" + text + "'", e);
        }
    }

    /** A whole number; an error names the option. */
    static int whole(String option, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new RadiomicsException(option + " takes a whole number there, got '" + text + "'", e);
        }
    }

    /** Three numbers separated by commas. */
    static Vector3 triple(String option, String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 3) {
            throw new RadiomicsException(option + " takes three numbers, X,Y,Z, got '" + text + "'");
        }
        return new Vector3(of(option, parts[0]), of(option, parts[1]), of(option, parts[2]));
    }

    /** The distance of pixels along two or three axes; slices of a 2-D image are taken as 1 mm apart. */
    static Vector3 spacing(String option, String text) {
        return triple(option, text.split(",", -1).length == 2 ? text + ",1" : text);
    }
}
