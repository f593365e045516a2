package dev.radiomics.io.dicom.parser;

import dev.radiomics.core.RadiomicsException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** The bytes of a file, read once from first to last; from some point on they may be deflated. Knows where it is. */
final class DicomInput implements Closeable {
    private static final int BUFFER_BYTES = 1 << 14;

    /** Deflate cannot shrink data further than by this factor. */
    private static final long LARGEST_DEFLATE_RATIO = 1032;

    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int end;
    private InputStream in;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private long position;
    private long mostBytes;
    private long deflatedAt = -1;

    private DicomInput(InputStream in, long mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    static DicomInput open(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new DicomInput(Channels.newInputStream(channel), channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Bytes in memory. */
    static DicomInput of(byte[] bytes) {
        return new DicomInput(new ByteArrayInputStream(bytes), bytes.length);
    }

    /** From here on the bytes are deflated; positions count inflated bytes. */
    void inflate() {
        mostBytes = position + (mostBytes - position) * LARGEST_DEFLATE_RATIO;
        deflatedAt = position;
        InputStream rest = new ByteArrayInputStream(Arrays.copyOfRange(buffer, next, end));
        in = new InflaterInputStream(new SequenceInputStream(rest, in), new Inflater(true), BUFFER_BYTES);
        next = 0;
        end = 0;
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
        return length <= left();
    }

    /** How many bytes could follow at most, judged by the size of the file alone. */
    long left() {
        return mostBytes - position;
    }

    /** Has so many bytes in the buffer, or as many as there are; tells whether there are so many. */
    private boolean has(int length) throws IOException {
        while (end - next < length) {
            if (next > 0) {
                System.arraycopy(buffer, next, buffer, 0, end - next);
                end -= next;
                next = 0;
            }
            int count = inflating(() -> in.read(buffer, end, BUFFER_BYTES - end));
            if (count < 0) {
                return false;
            }
            end += count;
        }
        return true;
    }

    /** The bytes that follow without going on; fewer if the file ends. At most so many as the buffer holds. */
    byte[] peek(int length) throws IOException {
        int found = has(length) ? length : end - next;
        return Arrays.copyOfRange(buffer, next, next + found);
    }

    /** Whether the file ends here. */
    boolean isAtEnd() throws IOException {
        return !has(1);
    }

    byte[] read(int length) throws IOException {
        if (!mayHold(length)) {
            throw new EOFException();
        }
        byte[] bytes = new byte[length];
        int buffered = Math.min(length, end - next);
        System.arraycopy(buffer, next, bytes, 0, buffered);
        next += buffered;
        int more = buffered == length ? 0 : inflating(() -> in.readNBytes(bytes, buffered, length - buffered));
        position += buffered + more;
        if (buffered + more < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Goes on by so many bytes, to the end of the file at most; tells by how many. */
    long skip(long length) throws IOException {
        long skipped = Math.min(length, end - next);
        next += (int) skipped;
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
        int at = take(Short.BYTES);
        return order == ByteOrder.LITTLE_ENDIAN ? at(at) | (at(at + 1) << 8) : at(at + 1) | (at(at) << 8);
    }

    long unsignedInt() throws IOException {
        int at = take(Integer.BYTES);
        int value = order == ByteOrder.LITTLE_ENDIAN
                ? at(at) | (at(at + 1) << 8) | (at(at + 2) << 16) | (at(at + 3) << 24)
                : at(at + 3) | (at(at + 2) << 8) | (at(at + 1) << 16) | (at(at) << 24);
        return value & 0xFFFFFFFFL;
    }

    private int at(int index) {
        return buffer[index] & 0xFF;
    }

    /** Goes on by so many bytes; tells where in the buffer they are. */
    private int take(int length) throws IOException {
        if (!has(length)) {
            position += end - next;
            next = end;
            throw new EOFException();
        }
        int at = next;
        next += length;
        position += length;
        return at;
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
