package dev.radiomics.io.dcm4che;

import dev.radiomics.io.dicom.dataset.NativePixels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import org.dcm4che3.data.BulkData;
import org.dcm4che3.data.VR;

/** Uncompressed pixel data of dcm4che. */
record Dcm4chePixels(Kind kind, PixelBytes bytes, ByteOrder byteOrder, boolean isInWords) implements NativePixels {

    /**
     * A value of one of the pixel data elements.
     *
     * @param bigEndian byte order of the dataset; bulk data have their own
     */
    static Dcm4chePixels of(Kind kind, Object value, VR vr, boolean bigEndian) {
        boolean big = value instanceof BulkData bulkData ? bulkData.bigEndian() : bigEndian;
        return new Dcm4chePixels(
                kind,
                PixelBytes.of(value, vr, bigEndian),
                big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                vr == VR.OW);
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
