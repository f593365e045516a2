package dev.radiomics.io.nrrd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** NRRD files line by line. */
final class NrrdBytes {
    private NrrdBytes() {}

    /** A version 4 header of these lines, the blank line that ends it, and the bytes behind it. */
    static byte[] of(byte[] voxels, String... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                ("NRRD0004\n" + String.join("\n", lines).stripTrailing() + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(voxels);
        return out.toByteArray();
    }

    static Path write(Path file, byte[] voxels, String... lines) throws IOException {
        return Files.write(file, of(voxels, lines));
    }

    /** Bytes 0, 1, 2 … */
    static byte[] count(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
