package dev.radiomics.conformance.io;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.zip.CRC32;

/** Checksums of voxels, x fastest, as the tables have them. */
final class Checksums {
    private Checksums() {}

    /** Of the voxels as little-endian floats. */
    static String ofFloats(Volume volume) {
        double[] values = volume.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putFloat((float) value);
        }
        return crc(bytes.array());
    }

    /** Of the voxels as bytes of 0 and 1. */
    static String ofBytes(Mask mask) {
        boolean[] inside = mask.toArray();
        byte[] bytes = new byte[inside.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (inside[i] ? 1 : 0);
        }
        return crc(bytes);
    }

    private static String crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
