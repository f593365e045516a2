package dev.radiomics.io.voxels;

import java.io.IOException;
import java.math.BigInteger;

/**
 * The voxels that one file should hold.
 *
 * @param count how many; any number, since the header may be nonsense
 * @param announced what the header announces, as the beginning of a message
 */
public record VoxelRun(VoxelType type, BigInteger count, String announced) {

    BigInteger byteCount() {
        return count.multiply(BigInteger.valueOf(type.bytes()));
    }

    /**
     * The voxels as the bytes after some others.
     *
     * @throws dev.radiomics.io.ImageFormatException if there cannot be so many, judged by the size of the file alone
     */
    public VoxelBytes bytesAfter(ByteSource source, long skip) throws IOException {
        skip(source, skip, byteCount());
        return source;
    }

    /** The voxels as numbers in decimal digits, after some bytes. */
    public VoxelBytes textAfter(ByteSource source, long skip) throws IOException {
        // A digit for each and something between two of them.
        skip(source, skip, count.shiftLeft(1).subtract(BigInteger.ONE));
        return new TextVoxels(source, type, count.longValueExact());
    }

    private void skip(ByteSource source, long skip, BigInteger least) throws IOException {
        BigInteger start = BigInteger.valueOf(source.position()).add(BigInteger.valueOf(skip));
        source.requireLength(start.add(least), announced);
        source.skip(skip);
    }

    /** The voxels as the last bytes of the file. */
    public VoxelBytes lastOf(ByteSource source) throws IOException {
        source.requireLength(byteCount(), announced);
        source.skipToLast(byteCount().longValueExact());
        return source;
    }
}
