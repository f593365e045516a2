package dev.radiomics.io.picture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteOrder;

/** An open file with one or several pictures. */
interface PictureFile extends Closeable {

    /** Number of pictures, at least 1. */
    int pages();

    ByteOrder byteOrder();

    /** What the file says about a picture, checked against the length of the file. */
    Picture picture(int page) throws IOException;

    /** Decodes a picture; whether there is memory for it has been checked. */
    DecodedPicture decode(int page) throws IOException;
}
