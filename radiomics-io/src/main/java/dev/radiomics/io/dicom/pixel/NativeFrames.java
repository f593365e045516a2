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
    private final FrameBuffers buffers;
    private InputStream in = InputStream.nullInputStream();
    private long position = -1;

    /** Whether bytes lie in big-endian words of which samples of a byte are the halves. */
    private final boolean turnsPairs;

    NativeFrames(PixelSource source, FrameBuffers buffers) {
        this.source = source;
        this.buffers = buffers;
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
        long loaded =
                turnsPairs ? Math.min(end + (end - start) % 2, source.pixels().length()) : end;
        byte[] bytes = load(start, loaded);
        if (turnsPairs) {
            for (int i = 0; i + 1 < loaded - start; i += 2) {
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
        byte[] bytes = load(frame * length, (frame + 1) * length);
        return ByteBuffer.wrap(bytes, 0, (int) length).order(source.pixels().byteOrder());
    }

    /** Reads the bytes of the pixel data from one position up to another. */
    private byte[] load(long start, long end) throws IOException {
        int length = Math.toIntExact(end - start);
        byte[] bytes = buffers.bytes(length);
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
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
