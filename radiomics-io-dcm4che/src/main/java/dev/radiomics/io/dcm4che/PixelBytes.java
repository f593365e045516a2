package dev.radiomics.io.dcm4che;

import dev.radiomics.core.RadiomicsException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.dcm4che3.data.BulkData;
import org.dcm4che3.data.VR;
import org.dcm4che3.data.Value;
import org.dcm4che3.io.DicomEncodingOptions;

/** Bytes of pixel data or of a fragment of them: in memory, left where dcm4che left them, or made when asked for. */
final class PixelBytes {
    private final long length;
    private final Opening opening;

    private PixelBytes(long length, Opening opening) {
        this.length = length;
        this.opening = opening;
    }

    /**
     * The bytes of a value of dcm4che.
     *
     * @param value bytes, or what gives them when asked
     * @param bigEndian byte order of the dataset
     */
    static PixelBytes of(Object value, VR vr, boolean bigEndian) {
        if (value instanceof byte[] bytes) {
            return new PixelBytes(bytes.length, () -> new ByteArrayInputStream(bytes));
        }
        if (value instanceof BulkData bulkData) {
            if (bulkData.getURI() == null || bulkData.longLength() < 0) {
                throw new RadiomicsException("the pixel data are bulk data of unknown place or length (" + bulkData
                        + "); hand over their bytes, or bulk data with URI, offset and length");
            }
            return new PixelBytes(bulkData.longLength(), bulkData::openStream);
        }
        Value made = (Value) value;
        int length = made.getEncodedLength(DicomEncodingOptions.DEFAULT, true, vr);
        return new PixelBytes(length, new MadeOnce(made, vr, bigEndian));
    }

    /** Bytes that dcm4che makes when asked for: its decompressor does so, and does not work twice. */
    private static final class MadeOnce implements Opening {
        private final Value value;
        private final VR vr;
        private final boolean bigEndian;
        private byte[] bytes;

        MadeOnce(Value value, VR vr, boolean bigEndian) {
            this.value = value;
            this.vr = vr;
            this.bigEndian = bigEndian;
        }

        @Override
        public synchronized InputStream open() throws IOException {
            if (bytes == null) {
                bytes = value.toBytes(vr, bigEndian);
            }
            return new ByteArrayInputStream(bytes);
        }
    }

    long length() {
        return length;
    }

    /** The bytes from an offset on. */
    InputStream open(long offset) throws IOException {
        InputStream in = opening.open();
        try {
            in.skipNBytes(offset);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    byte[] read() throws IOException {
        try (InputStream in = opening.open()) {
            byte[] bytes = in.readNBytes(Math.toIntExact(length));
            if (bytes.length < length) {
                throw new EOFException();
            }
            return bytes;
        }
    }

    /** Opens a stream at the first byte. */
    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }
}
