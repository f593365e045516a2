package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.RadiomicsException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Samples of an uncompressed frame from their bytes, as raw bits: pixel by pixel, the samples of a pixel together. */
final class RawFrame {
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private RawFrame() {}

    /**
     * The samples of a frame.
     *
     * @param firstBit where in the first byte the frame begins; other than 0 only for samples of one bit
     */
    static void unpack(byte[] bytes, int firstBit, PixelFormat format, ByteOrder order, int[] to) {
        if (format.colour().isSubsampled()) {
            unpackSubsampled(bytes, format, to);
            return;
        }
        int count = format.pixels() * format.colour().samples();
        boolean big = order == ByteOrder.BIG_ENDIAN;
        switch (format.bitsAllocated()) {
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    int bit = firstBit + i;
                    to[i] = bytes[bit >> 3] >> (bit & 7) & 1;
                }
            }
            case 8 -> {
                for (int i = 0; i < count; i++) {
                    to[i] = bytes[i] & 0xFF;
                }
            }
            case 16 -> unpackShorts(bytes, big, to, count);
            default -> unpackInts(bytes, big, to, count);
        }
        if (format.planar() && format.colour().samples() > 1) {
            interleave(to, format);
        }
    }

    /** A loop for each byte order, since a handle that is no constant is slow. */
    private static void unpackShorts(byte[] bytes, boolean big, int[] to, int count) {
        if (big) {
            for (int i = 0; i < count; i++) {
                to[i] = (short) BIG_SHORTS.get(bytes, 2 * i) & 0xFFFF;
            }
        } else {
            for (int i = 0; i < count; i++) {
                to[i] = (short) SHORTS.get(bytes, 2 * i) & 0xFFFF;
            }
        }
    }

    private static void unpackInts(byte[] bytes, boolean big, int[] to, int count) {
        if (big) {
            for (int i = 0; i < count; i++) {
                to[i] = (int) BIG_INTS.get(bytes, 4 * i);
            }
        } else {
            for (int i = 0; i < count; i++) {
                to[i] = (int) INTS.get(bytes, 4 * i);
            }
        }
    }

    /** YBR_FULL_422: two luminances, then the chrominances that both pixels share; only the luminance is wanted. */
    private static void unpackSubsampled(byte[] bytes, PixelFormat format, int[] to) {
        if (format.bitsAllocated() != Byte.SIZE || format.columns() % 2 != 0) {
            throw new RadiomicsException("the image is YBR_FULL_422 with " + format.bitsAllocated()
                    + " bits a sample and " + format.columns()
                    + " columns, expected 8 bits and an even number of columns; export the object again");
        }
        for (int pixel = 0; pixel < format.pixels(); pixel++) {
            int at = (pixel >> 1) * 4;
            to[3 * pixel] = bytes[at + (pixel & 1)] & 0xFF;
            to[3 * pixel + 1] = bytes[at + 2] & 0xFF;
            to[3 * pixel + 2] = bytes[at + 3] & 0xFF;
        }
    }

    private static void interleave(int[] samples, PixelFormat format) {
        int pixels = format.pixels();
        int planes = format.colour().samples();
        int[] byPlane = samples.clone();
        for (int plane = 0; plane < planes; plane++) {
            for (int i = 0; i < pixels; i++) {
                samples[i * planes + plane] = byPlane[plane * pixels + i];
            }
        }
    }
}
