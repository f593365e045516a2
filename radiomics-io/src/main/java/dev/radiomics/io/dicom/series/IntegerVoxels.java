package dev.radiomics.io.dicom.series;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.voxels.Memory;
import java.io.IOException;
import java.util.OptionalInt;
import net.imglib2.img.array.ArrayImgs;

/**
 * The voxels of a volume that is filled slice by slice, in the narrowest array that holds the values so far: objects with 16 bits that
 * count seldom use them all, and wider arrays would take twice the memory.
 */
final class IntegerVoxels {
    private final GridSize size;
    private final int sliceLength;
    private final int count;
    private Width width = Width.UINT8;
    private byte[] bytes;
    private short[] shorts = new short[0];
    private int[] ints = new int[0];
    private int smallest;
    private int largest;

    /** The arrays, from narrow to wide. */
    private enum Width {
        UINT8(1, 0, 0xFF),
        INT16(2, Short.MIN_VALUE, Short.MAX_VALUE),
        UINT16(2, 0, 0xFFFF),
        INT32(4, Integer.MIN_VALUE, Integer.MAX_VALUE);

        private final int bytes;
        private final int from;
        private final int to;

        Width(int bytes, int from, int to) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
        }

        static Width of(int smallest, int largest) {
            for (Width width : values()) {
                if (smallest >= width.from && largest <= width.to) {
                    return width;
                }
            }
            return INT32;
        }
    }

    IntegerVoxels(GridSize size) {
        this.size = size;
        this.count = size.arrayLength();
        this.sliceLength = size.x() * size.y();
        this.bytes = new byte[0];
    }

    /** Copies the words of a slice, if they are its values. */
    @FunctionalInterface
    interface WordSource {
        /** Tells how many bits the largest value has beside its sign; empty if the words are no values. */
        OptionalInt copy(short[] to, int at) throws IOException;
    }

    /**
     * Puts a slice of 16-bit words, each of which becomes its value plus a shift, the fast way: nothing wider than a word is touched.
     *
     * @return whether it could be done; otherwise the slice must be put as numbers
     */
    boolean putWords(int slice, int shift, WordSource words) throws IOException {
        if (width != Width.INT16 && (bytes.length | shorts.length | ints.length) != 0) {
            return false;
        }
        widen(Width.INT16);
        int at = slice * sliceLength;
        OptionalInt bits = words.copy(shorts, at);
        if (bits.isEmpty()) {
            return false;
        }
        long bound = (1L << bits.getAsInt()) + Math.abs((long) shift);
        if (bound > Short.MAX_VALUE) {
            return false;
        }
        short step = (short) shift;
        for (int i = at; i < at + sliceLength; i++) {
            shorts[i] = (short) (shorts[i] + step);
        }
        smallest = Math.min(smallest, (int) -bound);
        largest = Math.max(largest, (int) bound);
        return true;
    }

    /** Puts a slice of numbers, each of which becomes its value plus a shift. */
    void put(int slice, int[] values, int shift) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int i = 0; i < sliceLength; i++) {
            values[i] += shift;
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        smallest = Math.min(smallest, low);
        largest = Math.max(largest, high);
        widen(Width.of(smallest, largest));
        int at = slice * sliceLength;
        switch (width) {
            case UINT8 -> {
                for (int i = 0; i < sliceLength; i++) {
                    bytes[at + i] = (byte) values[i];
                }
            }
            case INT16, UINT16 -> {
                for (int i = 0; i < sliceLength; i++) {
                    shorts[at + i] = (short) values[i];
                }
            }
            case INT32 -> System.arraycopy(values, 0, ints, at, sliceLength);
        }
    }

    private void widen(Width wanted) {
        if (wanted == width && (bytes.length | shorts.length | ints.length) != 0) {
            return;
        }
        Memory.require((long) count * wanted.bytes + bytes.length + 2L * shorts.length);
        switch (wanted) {
            case UINT8 -> bytes = new byte[count];
            case INT16, UINT16 -> {
                shorts = shorts.length == 0 ? new short[count] : shorts;
                for (int i = 0; i < bytes.length; i++) {
                    shorts[i] = (short) (bytes[i] & 0xFF);
                }
                bytes = new byte[0];
            }
            case INT32 -> {
                ints = new int[count];
                int mask = width == Width.UINT16 ? 0xFFFF : -1;
                for (int i = 0; i < bytes.length; i++) {
                    ints[i] = bytes[i] & 0xFF;
                }
                for (int i = 0; i < shorts.length; i++) {
                    ints[i] = shorts[i] & mask;
                }
                bytes = new byte[0];
                shorts = new short[0];
            }
        }
        width = wanted;
    }

    Volume toVolume(Geometry geometry) {
        long[] dimensions = {size.x(), size.y(), size.z()};
        return switch (width) {
            case UINT8 -> Volume.of(ArrayImgs.unsignedBytes(bytes, dimensions), geometry);
            case INT16 -> Volume.of(ArrayImgs.shorts(shorts, dimensions), geometry);
            case UINT16 -> Volume.of(ArrayImgs.unsignedShorts(shorts, dimensions), geometry);
            case INT32 -> Volume.of(ArrayImgs.ints(ints, dimensions), geometry);
        };
    }
}
