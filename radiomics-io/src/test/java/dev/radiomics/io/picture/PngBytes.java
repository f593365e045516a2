package dev.radiomics.io.picture;

import dev.radiomics.io.testing.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** PNG files made by hand, chunk by chunk. */
final class PngBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PngBytes() {
        out.writeBytes("\211PNG\r\n\032\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A whole file; rows have no filter byte. */
    static byte[] of(int width, int bits, int colourType, byte[]... rows) throws IOException {
        return new PngBytes()
                .header(width, rows.length, bits, colourType)
                .pixels(rows)
                .end();
    }

    PngBytes header(int width, int height, int bits, int colourType) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) bits)
                        .put((byte) colourType)
                        .array());
    }

    PngBytes pixels(byte[]... rows) throws IOException {
        ByteArrayOutputStream filtered = new ByteArrayOutputStream();
        for (byte[] row : rows) {
            filtered.write(0);
            filtered.writeBytes(row);
        }
        return chunk("IDAT", Compression.zlib(filtered.toByteArray()));
    }

    PngBytes chunk(String type, byte... data) {
        byte[] typeBytes = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(typeBytes);
        checksum.update(data);
        out.writeBytes(ByteBuffer.allocate(8).putInt(data.length).put(typeBytes).array());
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        return this;
    }

    /** The same bytes with the right checksum behind every chunk. */
    static byte[] withChecksums(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.clone());
        int start = 8;
        while (start + 12 <= bytes.length) {
            long end = start + 8 + (buffer.getInt(start) & 0xFFFF_FFFFL);
            if (end + 4 > bytes.length) {
                break;
            }
            CRC32 checksum = new CRC32();
            checksum.update(bytes, start + 4, (int) end - start - 4);
            buffer.putInt((int) end, (int) checksum.getValue());
            start = (int) end + 4;
        }
        return buffer.array();
    }

    byte[] end() {
        return chunk("IEND").bytes();
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
