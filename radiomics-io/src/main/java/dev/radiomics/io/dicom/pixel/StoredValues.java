package dev.radiomics.io.dicom.pixel;

import dev.radiomics.io.voxels.Luminance;

/** From the raw bits of samples to the stored value of each pixel: bits that count, sign, colour, inversion. */
final class StoredValues {
    private static final long LARGEST_UNSIGNED = 0xFFFFFFFFL;

    private StoredValues() {}

    /** The stored values of a format that fits an int. */
    static void of(int[] raw, PixelFormat format, int[] to) {
        int left = Integer.SIZE - 1 - format.highBit();
        int right = Integer.SIZE - format.bitsStored();
        int pixels = format.pixels();
        switch (format.colour().kind()) {
            case GREY -> cut(raw, left, right, format.signed(), pixels, to);
            case WHITE_IS_LOW -> {
                cut(raw, left, right, format.signed(), pixels, to);
                // The bits of the largest value, or of -1: subtracting from either turns the range around.
                int sum = format.signed() ? -1 : -1 >>> right;
                for (int i = 0; i < pixels; i++) {
                    to[i] = sum - to[i];
                }
            }
            case RGB -> {
                for (int i = 0; i < pixels; i++) {
                    to[i] = (int) Luminance.rounded(
                            (raw[3 * i] << left) >>> right,
                            (raw[3 * i + 1] << left) >>> right,
                            (raw[3 * i + 2] << left) >>> right);
                }
            }
            case LUMINANCE_FIRST -> {
                for (int i = 0; i < pixels; i++) {
                    to[i] = (raw[3 * i] << left) >>> right;
                }
            }
            case PALETTE -> {
                cut(raw, left, right, format.signed(), pixels, to);
                Palette palette = format.colour().palette().orElseThrow();
                for (int i = 0; i < pixels; i++) {
                    to[i] = palette.grey(to[i]);
                }
            }
        }
    }

    private static void cut(int[] raw, int left, int right, boolean signed, int count, int[] to) {
        if (signed) {
            for (int i = 0; i < count; i++) {
                to[i] = (raw[i] << left) >> right;
            }
        } else {
            for (int i = 0; i < count; i++) {
                to[i] = (raw[i] << left) >>> right;
            }
        }
    }

    /** The stored values of any format of whole numbers. */
    static void of(int[] raw, PixelFormat format, double[] to) {
        if (format.fitsInt()) {
            int[] values = new int[format.pixels()];
            of(raw, format, values);
            for (int i = 0; i < values.length; i++) {
                to[i] = values[i];
            }
            return;
        }
        // All 32 bits count and there is no sign.
        int samples = format.colour().samples();
        for (int i = 0; i < format.pixels(); i++) {
            long first = Integer.toUnsignedLong(raw[samples * i]);
            to[i] = switch (format.colour().kind()) {
                case GREY, LUMINANCE_FIRST -> first;
                case WHITE_IS_LOW -> LARGEST_UNSIGNED - first;
                case RGB ->
                    Luminance.rounded(
                            first,
                            Integer.toUnsignedLong(raw[samples * i + 1]),
                            Integer.toUnsignedLong(raw[samples * i + 2]));
                case PALETTE -> format.colour().palette().orElseThrow().grey((int) Math.min(first, Integer.MAX_VALUE));
            };
        }
    }
}
