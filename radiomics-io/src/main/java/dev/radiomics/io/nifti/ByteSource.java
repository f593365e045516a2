package dev.radiomics.io.nifti;

import dev.radiomics.io.ImageFormatException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file from first to last, decompressed if its first two bytes say gzip (of one or several members), whatever its
 * name. Knows where it is, so that a file that ends too early is reported with the numbers.
 */
final class ByteSource implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Deflate cannot shrink data further than by this factor. */
    private static final int LARGEST_DEFLATE_RATIO = 1032;

    private final Path file;
    private final long fileLength;
    private final boolean compressed;
    private final InputStream in;
    private long position;
    private long expectedLength;

    private ByteSource(Path file, long fileLength, boolean compressed, InputStream in) {
        this.file = file;
        this.fileLength = fileLength;
        this.compressed = compressed;
        this.in = in;
    }

    static ByteSource open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            raw.mark(2);
            boolean compressed = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            InputStream in = compressed ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
            return new ByteSource(file, Files.size(file), compressed, in);
        } catch (EOFException | ZipException e) {
            raw.close();
            throw new ImageFormatException(file, "the gzip header is damaged; copy or download the file again", e);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    boolean isCompressed() {
        return compressed;
    }

    /** Why the file cannot hold so many bytes, judged by its size alone; empty if it may. */
    Optional<String> shortfall(BigInteger length) {
        BigInteger most =
                BigInteger.valueOf(fileLength).multiply(BigInteger.valueOf(compressed ? LARGEST_DEFLATE_RATIO : 1));
        if (length.compareTo(most) <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                compressed
                        ? "needs " + length + " bytes, but the " + fileLength
                                + " compressed bytes of the file cannot hold more than " + most
                        : "needs " + length + " bytes, but the file has " + fileLength);
    }

    /** States how long the content has to be, for the messages. */
    void expectLength(long length) {
        expectedLength = length;
    }

    /** Reads up to so many bytes; fewer if the file ends. */
    byte[] readUpTo(int length) throws IOException {
        byte[] bytes = new byte[length];
        int count = read(bytes, 0, length);
        return count == length ? bytes : Arrays.copyOf(bytes, count);
    }

    /** Fills part of an array. */
    void readFully(byte[] destination, int offset, int length) throws IOException {
        if (read(destination, offset, length) < length) {
            throw truncated(null);
        }
    }

    /** Goes forward to a position. */
    void skipTo(long target) throws IOException {
        while (position < target) {
            try {
                long skipped = in.skip(target - position);
                if (skipped == 0 && in.read() < 0) {
                    throw truncated(null);
                }
                position += Math.max(1, skipped);
            } catch (EOFException e) {
                throw truncated(e);
            } catch (ZipException e) {
                throw corrupt(e);
            }
        }
    }

    /** Checks, after the last byte wanted, the checksum that follows in a compressed file; other bytes there are ignored. */
    void finish() throws IOException {
        if (compressed) {
            read(new byte[1], 0, 1);
        }
    }

    private int read(byte[] destination, int offset, int length) throws IOException {
        int done = 0;
        try {
            while (done < length) {
                int count = in.read(destination, offset + done, length - done);
                if (count < 0) {
                    break;
                }
                done += count;
                position += count;
            }
        } catch (EOFException e) {
            throw truncated(e);
        } catch (ZipException e) {
            throw corrupt(e);
        }
        return done;
    }

    private ImageFormatException truncated(EOFException cause) {
        String unit = compressed ? " bytes after decompression" : " bytes";
        String expected = expectedLength == 0 ? "" : "expected " + expectedLength + unit + ", ";
        return new ImageFormatException(
                file,
                "the file is truncated: " + expected + "found " + position + "; copy or download it again",
                cause);
    }

    private ImageFormatException corrupt(ZipException cause) {
        return new ImageFormatException(
                file,
                "the compressed data are corrupt after " + position + " decompressed bytes"
                        + (expectedLength == 0 ? "" : " of " + expectedLength) + " (" + cause.getMessage()
                        + "); copy or download the file again",
                cause);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
