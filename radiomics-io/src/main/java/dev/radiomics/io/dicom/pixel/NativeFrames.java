package dev.radiomics.io.dicom.pixel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The frames of uncompressed pixel data, one after the other without gaps. */
final class NativeFrames implements FrameReader.RawFrames {
    private final PixelSource source;
    private final PixelFormat format;
    private byte[] bytes = new byte[0];
    private InputStream in = InputStream.nullInputStream();
    private long position = -1;

    /** Whether bytes lie in big-endian words of which samples of a byte are the halves. */
    private final boolean turnsPairs;

    NativeFrames(PixelSource source) {
        this.source = source;
        this.format = source.format();
        this.turnsPairs = source.pixels().isInWords()
                && source.pixels().byteOrder() == ByteOrder.BIG_ENDIAN
                && format.bitsAllocated() <= Byte.SIZE;
    }

    @Override
    public void read(int frame, int[] to) throws IOException {
        long firstBit = frame * format.frameBits();
        long start = firstBit / Byte.SIZE;
        long end = (firstBit + format.frameBits() + Byte.SIZE - 1) / Byte.SIZE;
        load(
                start,
                turnsPairs ? Math.min(end + (end - start) % 2, source.pixels().length()) : end);
        if (turnsPairs) {
            for (int i = 0; i + 1 < bytes.length; i += 2) {
                byte first = bytes[i];
                bytes[i] = bytes[i + 1];
                bytes[i + 1] = first;
            }
        }
        RawFrame.unpack(
                bytes, (int) (firstBit % Byte.SIZE), format, source.pixels().byteOrder(), to);
    }

    @Override
    public ByteBuffer bytes(int frame) throws IOException {
        long length = format.frameBits() / Byte.SIZE;
        load(frame * length, (frame + 1) * length);
        return ByteBuffer.wrap(bytes).order(source.pixels().byteOrder());
    }

    /** Reads the bytes of the pixel data from one position up to another. */
    private void load(long start, long end) throws IOException {
        int length = Math.toIntExact(end - start);
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        if (position < 0 || position > start) {
            in.close();
            in = source.pixels().open(start);
            position = start;
        }
        in.skipNBytes(start - position);
        if (in.readNBytes(bytes, 0, length) < length) {
            throw new EOFException();
        }
        position = end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
