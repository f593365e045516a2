package dev.radiomics.io.dicom.parser;

import dev.radiomics.core.RadiomicsException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** The bytes of a file, read once from first to last; from some point on they may be deflated. Knows where it is. */
final class DicomInput implements Closeable {
    private static final int BUFFER_BYTES = 1 << 14;

    /** Looking ahead needs no more than the head of an element. */
    private static final int PEEK_BYTES = 132;

    /** Deflate cannot shrink data further than by this factor. */
    private static final long LARGEST_DEFLATE_RATIO = 1032;

    private final byte[] word = new byte[8];
    private BufferedInputStream in;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private long position;
    private long mostBytes;
    private long deflatedAt = -1;

    private DicomInput(BufferedInputStream in, long mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    static DicomInput open(Path file) throws IOException {
        return new DicomInput(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES), Files.size(file));
    }

    /** Bytes in memory. */
    static DicomInput of(byte[] bytes) {
        return new DicomInput(new BufferedInputStream(new ByteArrayInputStream(bytes)), bytes.length);
    }

    /** From here on the bytes are deflated; positions count inflated bytes. */
    void inflate() {
        mostBytes = position + (mostBytes - position) * LARGEST_DEFLATE_RATIO;
        deflatedAt = position;
        in = new BufferedInputStream(new InflaterInputStream(in, new Inflater(true), BUFFER_BYTES), BUFFER_BYTES);
    }

    /** Where deflated bytes begin in the file; -1 if nowhere. */
    long deflatedAt() {
        return deflatedAt;
    }

    /** The bytes of a file from a position on, of which those from another position on are deflated. */
    static InputStream openAt(Path file, long deflatedAt, long position) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            if (deflatedAt < 0) {
                raw.skipNBytes(position);
                return raw;
            }
            raw.skipNBytes(deflatedAt);
            InputStream inflated = new InflaterInputStream(raw, new Inflater(true), BUFFER_BYTES);
            inflated.skipNBytes(position - deflatedAt);
            return inflated;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    void setOrder(ByteOrder byteOrder) {
        order = byteOrder;
    }

    ByteOrder order() {
        return order;
    }

    long position() {
        return position;
    }

    /** Whether so many bytes could follow, judged by the size of the file alone. */
    boolean mayHold(long length) {
        return length <= mostBytes - position;
    }

    /** The bytes that follow without going on; fewer if the file ends. */
    byte[] peek(int length) throws IOException {
        in.mark(PEEK_BYTES);
        byte[] bytes = in.readNBytes(length);
        in.reset();
        return bytes;
    }

    /** Whether the file ends here. */
    boolean isAtEnd() throws IOException {
        return peek(1).length == 0;
    }

    byte[] read(int length) throws IOException {
        if (!mayHold(length)) {
            throw new EOFException();
        }
        byte[] bytes = inflating(() -> in.readNBytes(length));
        position += bytes.length;
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Goes on by so many bytes, to the end of the file at most; tells by how many. */
    long skip(long length) throws IOException {
        long skipped = 0;
        while (skipped < length) {
            long wanted = length - skipped;
            long step = inflating(() -> in.skip(wanted));
            if (step == 0) {
                if (inflating(in::read) < 0) {
                    break;
                }
                step = 1;
            }
            skipped += step;
        }
        position += skipped;
        return skipped;
    }

    int unsignedShort() throws IOException {
        fill(2);
        return order == ByteOrder.LITTLE_ENDIAN ? at(0) | (at(1) << 8) : at(1) | (at(0) << 8);
    }

    long unsignedInt() throws IOException {
        fill(4);
        int value = order == ByteOrder.LITTLE_ENDIAN
                ? at(0) | (at(1) << 8) | (at(2) << 16) | (at(3) << 24)
                : at(3) | (at(2) << 8) | (at(1) << 16) | (at(0) << 24);
        return value & 0xFFFFFFFFL;
    }

    private int at(int index) {
        return word[index] & 0xFF;
    }

    private void fill(int length) throws IOException {
        int count = inflating(() -> in.readNBytes(word, 0, length));
        position += count;
        if (count < length) {
            throw new EOFException();
        }
    }

    private static <T> T inflating(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (ZipException e) {
            throw new RadiomicsException(
                    "the deflated data are corrupt (" + e.getMessage() + "); copy or export the file again", e);
        }
    }

    /** Reads from the stream. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
