package dev.radiomics.io.dicom.pixel;

/** Grey of a colour (ITU-R BT.601), rounded; the value itself where red, green and blue are equal. */
final class Luminance {
    private static final int RED = 299;
    private static final int GREEN = 587;
    private static final int BLUE = 114;
    private static final int WHOLE = RED + GREEN + BLUE;

    private Luminance() {}

    static long of(long red, long green, long blue) {
        return (RED * red + GREEN * green + BLUE * blue + WHOLE / 2) / WHOLE;
    }
}
