package dev.radiomics.io.dicom.parser;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.FragmentedPixels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds where the pixel data lie without reading them. */
final class PixelDataIndex {
    private static final int ITEM = 0xFFFEE000;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final long UNDEFINED = 0xFFFFFFFFL;
    private static final int HEAD_BYTES = 8;
    private static final int LONGEST_TABLE = 1 << 24;

    private final DicomInput in;
    private long[] offsets = new long[16];
    private int[] lengths = new int[16];
    private int count;

    private PixelDataIndex(DicomInput in) {
        this.in = in;
    }

    /**
     * The pixel data element that the input stands before the value of; goes to its end.
     *
     * @param kind which of the three elements
     * @param inWords whether its value representation is OW
     * @param extendedOffsets Extended Offset Table (7FE0,0001), or nothing
     */
    static DicomPixelData read(
            DicomInput in, Path file, DicomPixelData.Kind kind, boolean inWords, long length, byte[] extendedOffsets)
            throws IOException {
        if (length != UNDEFINED) {
            long start = in.position();
            // A file that ends too early holds less than announced, which the decoder finds out.
            long held = Math.min(length, in.left());
            return new NativePixelData(file, kind, in.order(), inWords, in.deflatedAt(), start, held);
        }
        if (in.deflatedAt() >= 0) {
            throw new RadiomicsException(
                    "the pixel data are compressed in fragments and deflated as well, which DICOM does"
                            + " not allow; export the object again");
        }
        PixelDataIndex index = new PixelDataIndex(in);
        long[] basic = index.offsetTable();
        long[] frameOffsets = basic.length > 0 ? basic : longs(extendedOffsets);
        index.fragments();
        return new EncapsulatedPixelData(
                file,
                Arrays.copyOf(index.offsets, index.count),
                Arrays.copyOf(index.lengths, index.count),
                frameOffsets);
    }

    private static long[] longs(byte[] bytes) {
        long[] values = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(values);
        return values;
    }

    /** Goes past the fragments of compressed pixel data that nobody wants, such as those of an icon. */
    static void skipFragments(DicomInput in) throws IOException {
        new PixelDataIndex(in).fragments();
    }

    /** The first item: the Basic Offset Table, often empty. */
    private long[] offsetTable() throws IOException {
        int length = item();
        if (length < 0) {
            throw new RadiomicsException("the compressed pixel data hold no item; export the object again");
        }
        if (length > LONGEST_TABLE) {
            throw new RadiomicsException("the offset table of the compressed pixel data has " + length
                    + " bytes, more than there can be frames; copy the file or export the object again");
        }
        return FragmentedPixels.basicOffsets(in.read(length));
    }

    private void fragments() throws IOException {
        while (!in.isAtEnd()) {
            int length = item();
            if (length < 0) {
                return;
            }
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * count);
                lengths = Arrays.copyOf(lengths, 2 * count);
            }
            offsets[count] = in.position();
            // A file that ends within a fragment loses that fragment's frame, which the decoder finds out.
            lengths[count] = (int) in.skip(length);
            count++;
        }
    }

    /** The length of the item that begins here; -1 at the delimiter that ends the sequence. */
    private int item() throws IOException {
        if (in.peek(HEAD_BYTES).length < HEAD_BYTES) {
            return -1;
        }
        long position = in.position();
        int tag = (in.unsignedShort() << 16) | in.unsignedShort();
        long length = in.unsignedInt();
        if (tag == SEQUENCE_END) {
            return -1;
        }
        if (tag != ITEM || length > Integer.MAX_VALUE) {
            throw new RadiomicsException("the compressed pixel data are damaged: no fragment begins at byte " + position
                    + "; copy the file or export the object again");
        }
        return (int) length;
    }
}
