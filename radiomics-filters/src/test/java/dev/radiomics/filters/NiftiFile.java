package dev.radiomics.filters;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads the few kinds of NIfTI-1 files that the IBSI 2 data hold, in stored order; unsigned bytes, shorts, floats and doubles. */
final class NiftiFile {
    private static final int HEADER = 348;

    private NiftiFile() {}

    static Volume read(Path file) throws IOException {
        byte[] bytes = bytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (buffer.getInt(0) != HEADER) {
            buffer.order(ByteOrder.BIG_ENDIAN);
        }
        GridSize size = new GridSize(buffer.getShort(42), buffer.getShort(44), buffer.getShort(46));
        Vector3 spacing = new Vector3(
                Math.abs(buffer.getFloat(80)), Math.abs(buffer.getFloat(84)), Math.abs(buffer.getFloat(88)));
        int type = buffer.getShort(70);
        int offset = (int) buffer.getFloat(108);
        double slope = buffer.getFloat(112) == 0 ? 1 : buffer.getFloat(112);
        double intercept = buffer.getFloat(112) == 0 ? 0 : buffer.getFloat(116);
        double[] values = new double[size.arrayLength()];
        for (int i = 0; i < values.length; i++) {
            double stored = switch (type) {
                case 2 -> buffer.get(offset + i) & 0xFF;
                case 4 -> buffer.getShort(offset + 2 * i);
                case 16 -> buffer.getFloat(offset + 4 * i);
                case 64 -> buffer.getDouble(offset + 8 * i);
                default -> throw new IOException(file + ": data type " + type);
            };
            values[i] = slope * stored + intercept;
        }
        return Volume.of(values, Geometry.of(size, spacing));
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            if (!file.toString().endsWith(".gz")) {
                return raw.readAllBytes();
            }
            try (InputStream unpacked = new GZIPInputStream(raw)) {
                return unpacked.readAllBytes();
            }
        }
    }
}
