package dev.radiomics.io.voxels;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.ImageFormatException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file from first to last, or those of a compressed part of it. Knows where it is, so that a file that ends too
 * early is reported with the numbers.
 */
public final class ByteSource implements VoxelBytes {
    private static final int BUFFER_BYTES = 1 << 16;

    private static final int GZIP = 0x1F8B;

    /** Deflate cannot shrink data further than by this factor. */
    private static final int LARGEST_DEFLATE_RATIO = 1032;

    private final Path file;
    private final InputStream in;
    private final boolean compressed;

    /** Number of bytes as stored, before decompression. */
    private final BigInteger storedLength;

    private long position;
    private long expectedLength;

    private ByteSource(Path file, InputStream in, boolean compressed, BigInteger storedLength) {
        this.file = file;
        this.in = in;
        this.compressed = compressed;
        this.storedLength = storedLength;
    }

    /** Opens a file, decompressed if its first two bytes say gzip (of one or several members), whatever its name. */
    public static ByteSource open(Path file) throws IOException {
        return openPlain(file).handedTo(plain -> plain.startsWithGzip() ? plain.decompressed() : plain);
    }

    /** Opens a file as it is. */
    public static ByteSource openPlain(Path file) throws IOException {
        long length = Files.size(file);
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        return new ByteSource(file, in, false, BigInteger.valueOf(length));
    }

    /** Makes something of this that will close it; closes it now if that fails. */
    public <T> T handedTo(Receiver<T> receiver) throws IOException {
        try {
            return receiver.take(this);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Makes something of a source and will close it. */
    @FunctionalInterface
    public interface Receiver<T> {
        /** Takes the source. */
        T take(ByteSource source) throws IOException;
    }

    /**
     * What follows, decompressed: gzip or zlib, as its first two bytes say. Its positions count from 0; closing it closes this.
     *
     * @throws ImageFormatException if it is neither
     */
    public ByteSource decompressed() throws IOException {
        int start = firstTwoBytes();
        boolean gzip = start == GZIP;
        boolean zlib = start >= 0 && (start >> 8 & 0xF) == 8 && start % 31 == 0;
        if (!gzip && !zlib) {
            throw new ImageFormatException(
                    file,
                    "the data at byte " + position
                            + " should be compressed but are neither gzip nor zlib; the file is truncated or its header"
                            + " damaged, copy or download it again");
        }
        try {
            InputStream inflater = gzip ? new GZIPInputStream(in, BUFFER_BYTES) : new InflaterInputStream(in);
            return new ByteSource(
                    file,
                    new BufferedInputStream(new Decompressed(inflater), BUFFER_BYTES),
                    true,
                    mostBytes().subtract(BigInteger.valueOf(position)));
        } catch (EOFException | ZipException e) {
            throw new ImageFormatException(file, "the gzip header is damaged; copy or download the file again", e);
        }
    }

    private boolean startsWithGzip() throws IOException {
        return firstTwoBytes() == GZIP;
    }

    /** The next two bytes as one number, without going on; below 0 at the end of the file. */
    private int firstTwoBytes() throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return first << 8 | second;
    }

    /** The file, for messages. */
    public Path file() {
        return file;
    }

    /** Whether what is read was compressed. */
    public boolean isCompressed() {
        return compressed;
    }

    /** Number of bytes read or skipped so far. */
    public long position() {
        return position;
    }

    private BigInteger mostBytes() {
        return storedLength.multiply(BigInteger.valueOf(compressed ? LARGEST_DEFLATE_RATIO : 1));
    }

    /** Why the file cannot hold so many bytes, judged by its size alone; empty if it may. */
    public Optional<String> shortfall(BigInteger length) {
        BigInteger most = mostBytes();
        if (length.compareTo(most) <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                compressed
                        ? "needs " + length + " bytes, but the " + storedLength
                                + " compressed bytes of the file cannot hold more than " + most
                        : "needs " + length + " bytes, but the file has " + storedLength);
    }

    /**
     * Refuses a file that cannot hold so many bytes, judged by its size alone.
     *
     * @param announced what the header announces, as the beginning of the message
     */
    public void requireLength(BigInteger length, String announced) {
        shortfall(length).ifPresent(problem -> {
            throw new ImageFormatException(
                    file,
                    announced + ", which " + problem
                            + ": the file is truncated or its header damaged; copy or download it again");
        });
        expectedLength = length.longValueExact();
    }

    /** Reads up to so many bytes; fewer if the file ends. */
    public byte[] readUpTo(int length) throws IOException {
        byte[] bytes = new byte[length];
        int count = read(bytes, 0, length);
        return count == length ? bytes : Arrays.copyOf(bytes, count);
    }

    /** The next byte, or -1 at the end of the file. */
    int read() throws IOException {
        try {
            int value = in.read();
            position += value < 0 ? 0 : 1;
            return value;
        } catch (EOFException e) {
            throw truncated(e);
        } catch (ZipException e) {
            throw corrupt(e);
        }
    }

    /** Goes behind the next line end. */
    public void skipLine() throws IOException {
        int value = read();
        while (value >= 0 && value != '\n') {
            value = read();
        }
        if (value < 0) {
            throw truncated(null);
        }
    }

    @Override
    public void readFully(byte[] destination, int offset, int length) throws IOException {
        if (read(destination, offset, length) < length) {
            throw truncated(null);
        }
    }

    @Override
    public void skip(long length) throws IOException {
        skipTo(position + length);
    }

    /** Goes forward to a position. */
    public void skipTo(long target) throws IOException {
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

    /**
     * Goes forward so that so many bytes are left of the file.
     *
     * @throws RadiomicsException if the file is compressed, or has fewer left
     */
    public void skipToLast(long length) throws IOException {
        if (compressed) {
            throw new RadiomicsException("the header says that the voxels are the last bytes of " + file
                    + ", which only works for uncompressed files; decompress it");
        }
        long start = storedLength.longValueExact() - length;
        if (start < position) {
            throw new ImageFormatException(
                    file,
                    "the file is truncated: the last " + length + " bytes should be voxels, but there are only "
                            + (storedLength.longValueExact() - position) + "; copy or download it again");
        }
        skipTo(start);
    }

    @Override
    public void finish() throws IOException {
        if (compressed) {
            read();
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

    /** Claims to have nothing at hand, or the buffer around it would lose count of the bytes before a damaged one. */
    private static final class Decompressed extends FilterInputStream {
        Decompressed(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
