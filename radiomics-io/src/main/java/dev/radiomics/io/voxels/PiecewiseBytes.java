package dev.radiomics.io.voxels;

import java.io.IOException;

/** Bytes that come in pieces of equal length. */
abstract class PiecewiseBytes implements VoxelBytes {
    private final long pieceLength;
    private VoxelBytes piece;
    private long left;

    PiecewiseBytes(long pieceLength) {
        this.pieceLength = pieceLength;
    }

    /** What holds the next piece, standing at its first byte; called when the piece before is used up. */
    abstract VoxelBytes nextPiece() throws IOException;

    /** Whether the last byte read or skipped was the last of its piece. */
    final boolean isAtEndOfPiece() {
        return left == 0;
    }

    @Override
    public final void readFully(byte[] destination, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int count = (int) Math.min(length - done, advance());
            piece.readFully(destination, offset + done, count);
            left -= count;
            done += count;
        }
    }

    @Override
    public final void skip(long length) throws IOException {
        long done = 0;
        while (done < length) {
            long count = Math.min(length - done, advance());
            piece.skip(count);
            left -= count;
            done += count;
        }
    }

    /** Goes to the next piece if this one is used up; how much is left of it. */
    private long advance() throws IOException {
        if (left == 0) {
            piece = nextPiece();
            left = pieceLength;
        }
        return left;
    }
}
