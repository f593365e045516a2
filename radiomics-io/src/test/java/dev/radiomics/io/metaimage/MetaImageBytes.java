package dev.radiomics.io.metaimage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** MetaImage files line by line. */
final class MetaImageBytes {
    /** The header of a small image along the axes, without its last line. */
    static final String PLAIN = """
            ObjectType = Image
            NDims = 3
            TransformMatrix = 1 0 0 0 1 0 0 0 1
            Offset = 0 0 0
            ElementSpacing = 1 1 1
            DimSize = 2 2 2
            ElementType = MET_UCHAR
            """;

    private MetaImageBytes() {}

    static byte[] of(byte[] voxels, String... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((String.join("\n", lines).stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(voxels);
        return out.toByteArray();
    }

    static Path write(Path file, byte[] voxels, String... lines) throws IOException {
        return Files.write(file, of(voxels, lines));
    }

    /** The bytes 0, 1, 2 … */
    static byte[] count(int from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }
}
