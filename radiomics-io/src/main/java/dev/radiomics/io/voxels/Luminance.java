package dev.radiomics.io.voxels;

/** The grey value of a colour by ITU-R BT.601: 0.299 red + 0.587 green + 0.114 blue. */
public final class Luminance {
    private static final int RED = 299;
    private static final int GREEN = 587;
    private static final int BLUE = 114;
    private static final int WHOLE = RED + GREEN + BLUE;

    private Luminance() {}

    /** The grey value in the unit of the three; exactly the same number when they are equal. */
    public static double of(double red, double green, double blue) {
        // Whole weights leave whole numbers exact; equal components would still be rounded otherwise.
        return red == green && green == blue ? red : (RED * red + GREEN * green + BLUE * blue) / WHOLE;
    }

    /** The grey value of whole numbers from 0, rounded to a whole number. */
    public static long rounded(long red, long green, long blue) {
        return (RED * red + GREEN * green + BLUE * blue + WHOLE / 2) / WHOLE;
    }
}
