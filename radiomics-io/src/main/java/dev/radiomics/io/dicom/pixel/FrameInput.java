package dev.radiomics.io.dicom.pixel;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * The bytes of a compressed frame for ImageIO plug-ins, some of which never stop at the end of damaged data: after many bytes too
 * many they get an exception.
 *
 * <p>The last bytes of a block that is cut off are zeros, and {@link #isCut} tells so: the plug-in for JPEG 2000 would print a stack
 * trace.
 */
final class FrameInput extends ImageInputStreamImpl {
    /** Plug-ins read some bytes several times, and a few beyond the end. */
    private static final long MOST_READINGS = 100;

    private static final long MOST_BEYOND = 1 << 26;

    private final byte[] bytes;
    private long left;
    private boolean cut;

    FrameInput(byte[] bytes) {
        this.bytes = bytes;
        this.left = MOST_READINGS * bytes.length + MOST_BEYOND;
    }

    /** Whether a block reached beyond the end. */
    boolean isCut() {
        return cut;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        take(1);
        if (streamPos >= bytes.length) {
            return -1;
        }
        return bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        bitOffset = 0;
        // One more, so that reading nothing for ever comes to an end as well.
        take(length + 1L);
        if (length == 0) {
            return 0;
        }
        if (streamPos >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, to, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public void readFully(byte[] to, int offset, int length) throws IOException {
        int count = Math.max(0, read(to, offset, (int) Math.max(0, Math.min(length, bytes.length - streamPos))));
        cut |= count < length;
        Arrays.fill(to, offset + count, offset + length, (byte) 0);
    }

    private void take(long length) throws EOFException {
        left -= length;
        if (left < 0) {
            throw new EOFException("no end within its " + bytes.length + " bytes");
        }
    }
}
