package dev.radiomics.io.dicom.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;

/** The pixel data of an object, read when asked for: one native value, or the fragments of compressed frames. */
public interface DicomPixelData {

    /** Which of the three elements it is. */
    enum Kind {
        /** Pixel Data (7FE0,0010). */
        INTEGER,
        /** Float Pixel Data (7FE0,0008): 32 bits. */
        FLOAT,
        /** Double Float Pixel Data (7FE0,0009): 64 bits. */
        DOUBLE
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
