package dev.radiomics.io.dicom.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The pixel data of an object, read when asked for: one native value ({@link NativePixels}), or the fragments of compressed frames
 * ({@link FragmentedPixels}).
 */
public interface DicomPixelData {

    /** Which of the three elements it is. */
    enum Kind {
        /** Pixel Data (7FE0,0010). */
        INTEGER(Tags.PIXEL_DATA),
        /** Float Pixel Data (7FE0,0008): 32 bits. */
        FLOAT(Tags.FLOAT_PIXEL_DATA),
        /** Double Float Pixel Data (7FE0,0009): 64 bits. */
        DOUBLE(Tags.DOUBLE_FLOAT_PIXEL_DATA);

        private final Tag tag;

        Kind(Tag tag) {
            this.tag = tag;
        }

        /** The element. */
        public Tag tag() {
            return tag;
        }

        /** The kind of an element by its number; empty if it is another one. */
        public static Optional<Kind> of(int tagNumber) {
            for (Kind kind : values()) {
                if (kind.tag.number() == tagNumber) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Which of the three elements it is. */
    Kind kind();

    /** Whether the frames lie in fragments, as all compressed transfer syntaxes have them. */
    boolean isEncapsulated();

    /** Byte order of native values. */
    ByteOrder byteOrder();

    /** Whether native bytes lie in words of 16 bits (OW), which in big-endian order turns pairs of samples of 8 bits around. */
    boolean isInWords();

    /** Native: bytes that are there, which may be fewer than the element announces. Encapsulated: bytes of all fragments. */
    long length();

    /** Native: the bytes from an offset on; the caller closes the stream. */
    InputStream open(long offset) throws IOException;

    /** Encapsulated: number of fragments, the offset table not among them. */
    int fragmentCount();

    /** Encapsulated: number of bytes of a fragment. */
    int fragmentLength(int index);

    /** Encapsulated: a fragment, from 0. */
    byte[] fragment(int index) throws IOException;

    /**
     * Encapsulated: where each frame begins, in bytes from the first byte of the item tag of the first fragment on, by the Basic or
     * the Extended Offset Table; empty if neither says.
     */
    long[] frameOffsets();
}
