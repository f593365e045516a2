package dev.radiomics.io.voxels;

import java.io.Closeable;
import java.io.IOException;

/** The bytes of voxels from first to last, wherever they come from. */
public interface VoxelBytes extends Closeable {

    /**
     * Fills part of an array with the next bytes.
     *
     * @throws dev.radiomics.io.ImageFormatException if there are not so many left
     */
    void readFully(byte[] destination, int offset, int length) throws IOException;

    /** Goes on by so many bytes. */
    void skip(long length) throws IOException;

    /** Checks, after the last byte wanted, the checksum that follows in a compressed file; other bytes there are ignored. */
    void finish() throws IOException;
}
