package dev.radiomics.io.dicom.dataset;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/** Compressed pixel data: the fragments of the frames. */
public interface FragmentedPixels extends DicomPixelData {

    @Override
    default Kind kind() {
        return Kind.INTEGER;
    }

    @Override
    default boolean isEncapsulated() {
        return true;
    }

    @Override
    default ByteOrder byteOrder() {
        return ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    default boolean isInWords() {
        return false;
    }

    @Override
    default long length() {
        return IntStream.range(0, fragmentCount())
                .mapToLong(this::fragmentLength)
                .sum();
    }

    @Override
    default InputStream open(long offset) {
        throw new IllegalStateException("compressed pixel data are read by fragment");
    }

    /** The entries of a Basic Offset Table, the first item of the pixel data. */
    static long[] basicOffsets(byte[] table) {
        ByteBuffer entries = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        return IntStream.range(0, table.length / Integer.BYTES)
                .mapToLong(i -> Integer.toUnsignedLong(entries.getInt(Integer.BYTES * i)))
                .toArray();
    }
}
