package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.Tags;
import java.util.Optional;

/**
 * What the bits of the pixel data of an object mean (DICOM PS3.3, C.7.6.3).
 *
 * @param columns pixels of a row
 * @param rows rows of a frame
 * @param colour what the samples of a pixel are
 * @param planar whether the samples of a frame lie by plane (all red, all green, all blue) instead of by pixel
 * @param bitsAllocated bits of a sample as it lies in the file: 1, 8, 16, 32 or 64
 * @param bitsStored bits of a sample that count
 * @param highBit the highest of them
 * @param signed whether samples are numbers in two's complement
 * @param kind whole or floating-point numbers
 */
public record PixelFormat(
        int columns,
        int rows,
        Colour colour,
        boolean planar,
        int bitsAllocated,
        int bitsStored,
        int highBit,
        boolean signed,
        DicomPixelData.Kind kind) {

    private static final int LARGEST = 65_535;
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** That of an object. */
    public static PixelFormat of(DicomDataset dataset) {
        DicomPixelData.Kind kind = dataset.pixelData().map(DicomPixelData::kind).orElse(DicomPixelData.Kind.INTEGER);
        int allocated = kind == DicomPixelData.Kind.FLOAT
                ? Float.SIZE
                : kind == DicomPixelData.Kind.DOUBLE ? Double.SIZE : dataset.requireInteger(Tags.BITS_ALLOCATED);
        int stored = dataset.integer(Tags.BITS_STORED).orElse(allocated);
        PixelFormat format = new PixelFormat(
                dataset.requireInteger(Tags.COLUMNS),
                dataset.requireInteger(Tags.ROWS),
                Colour.of(dataset),
                dataset.integer(Tags.PLANAR_CONFIGURATION).orElse(0) == 1,
                allocated,
                stored,
                dataset.integer(Tags.HIGH_BIT).orElse(stored - 1),
                dataset.integer(Tags.PIXEL_REPRESENTATION).orElse(0) == 1,
                kind);
        format.check();
        return format;
    }

    private void check() {
        require(columns >= 1 && columns <= LARGEST, Tags.COLUMNS + " is " + columns, "1 to " + LARGEST);
        require(rows >= 1 && rows <= LARGEST, Tags.ROWS + " is " + rows, "1 to " + LARGEST);
        require(
                frameBits() / Byte.SIZE <= LONGEST_ARRAY && (long) rows * columns * colour.samples() <= LONGEST_ARRAY,
                "a frame has " + columns + " x " + rows + " pixels",
                "a frame that fits an array of 2 GiB");
        if (kind != DicomPixelData.Kind.INTEGER) {
            return;
        }
        boolean known = bitsAllocated == 1 || bitsAllocated == 8 || bitsAllocated == 16 || bitsAllocated == 32;
        require(known, Tags.BITS_ALLOCATED + " is " + bitsAllocated, "1, 8, 16 or 32");
        require(
                bitsStored >= 1 && bitsStored <= bitsAllocated,
                Tags.BITS_STORED + " is " + bitsStored,
                "1 to " + bitsAllocated);
        require(
                highBit >= bitsStored - 1 && highBit < bitsAllocated,
                Tags.HIGH_BIT + " is " + highBit,
                bitsStored - 1 + " to " + (bitsAllocated - 1));
    }

    private static void require(boolean condition, String found, String expected) {
        if (!condition) {
            throw new RadiomicsException(found + ", expected " + expected + "; export the object again");
        }
    }

    /** Pixels of a frame. */
    public int pixels() {
        return rows * columns;
    }

    /** Bits that a frame takes up in uncompressed pixel data. */
    public long frameBits() {
        long perPixel = colour.isSubsampled() ? 2 : colour.samples();
        return (long) rows * columns * perPixel * bitsAllocated;
    }

    /** Whether every value fits an int. */
    public boolean fitsInt() {
        return kind == DicomPixelData.Kind.INTEGER && (bitsStored < Integer.SIZE || signed);
    }

    /** Whether a pixel is one word of 16 bits whose lowest ones count. */
    boolean isWord() {
        return colour.kind() == Colour.Kind.GREY && bitsAllocated == Short.SIZE && highBit == bitsStored - 1;
    }

    /** What a reader of the values should know; empty if they are as stored. */
    public Optional<String> note() {
        return switch (colour.kind()) {
            case WHITE_IS_LOW ->
                Optional.of(
                        "the image is MONOCHROME1 (low values are bright); values were inverted, so that high values"
                                + " are bright");
            case RGB, LUMINANCE_FIRST, PALETTE ->
                Optional.of("the image is in colour; it was turned to grey by 0.299 R + 0.587 G + 0.114 B");
            case GREY -> Optional.empty();
        };
    }
}
