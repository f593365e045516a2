package dev.radiomics.io.voxels;

/** The grey value of a colour by ITU-R BT.601: 0.299 red + 0.587 green + 0.114 blue. */
public final class Luminance {
    private Luminance() {}

    /** The grey value in the unit of the three; exactly the same number when they are equal. */
    public static double of(double red, double green, double blue) {
        // Whole weights leave whole numbers exact; equal components would still be rounded otherwise.
        return red == green && green == blue ? red : (299 * red + 587 * green + 114 * blue) / 1000;
    }
}
