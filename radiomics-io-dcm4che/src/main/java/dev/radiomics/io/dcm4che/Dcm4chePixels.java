package dev.radiomics.io.dcm4che;

import dev.radiomics.io.dicom.dataset.NativePixels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import org.dcm4che3.data.BulkData;
import org.dcm4che3.data.VR;

/** Uncompressed pixel data of dcm4che. */
final class Dcm4chePixels implements NativePixels {
    private final Kind kind;
    private final PixelBytes bytes;
    private final ByteOrder order;
    private final boolean inWords;

    /**
     * A value of one of the pixel data elements.
     *
     * @param bigEndian byte order of the dataset; bulk data have their own
     */
    Dcm4chePixels(Kind kind, Object value, VR vr, boolean bigEndian) {
        this.kind = kind;
        this.bytes = PixelBytes.of(value, vr, bigEndian);
        boolean big = value instanceof BulkData bulkData ? bulkData.bigEndian() : bigEndian;
        this.order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        this.inWords = vr == VR.OW;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public ByteOrder byteOrder() {
        return order;
    }

    @Override
    public boolean isInWords() {
        return inWords;
    }

    @Override
    public long length() {
        return bytes.length();
    }

    @Override
    public InputStream open(long offset) throws IOException {
        return bytes.open(offset);
    }
}
