package dev.radiomics.io.dcm4che;

import dev.radiomics.core.RadiomicsException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.dcm4che3.data.BulkData;

/** Bytes of pixel data or of a fragment of them: in memory, or left where dcm4che left them. */
final class PixelBytes {
    private final long length;
    private final Opening opening;

    private PixelBytes(long length, Opening opening) {
        this.length = length;
        this.opening = opening;
    }

    /** The bytes of a value of dcm4che; none if the value is empty. */
    static PixelBytes of(Object value) {
        if (value instanceof byte[] bytes) {
            return new PixelBytes(bytes.length, () -> new ByteArrayInputStream(bytes));
        }
        if (!(value instanceof BulkData bulkData)) {
            return new PixelBytes(0, InputStream::nullInputStream);
        }
        if (bulkData.getURI() == null || bulkData.longLength() < 0) {
            throw new RadiomicsException("the pixel data are bulk data of unknown place or length (" + bulkData
                    + "); hand over their bytes, or bulk data with URI, offset and length");
        }
        return new PixelBytes(bulkData.longLength(), bulkData::openStream);
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
