package dev.radiomics.io.voxels;

import dev.radiomics.io.ImageFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a text header. */
public final class HeaderLines {
    /** No header is longer, so that a file without a line end does not fill the memory. */
    private static final int MOST_BYTES = 1 << 22;

    private final ByteSource source;

    /** Lines from where the source stands; it always stands behind the last line that was asked for. */
    public HeaderLines(ByteSource source) {
        this.source = source;
    }

    /** The next line, without its end (LF or CR LF); empty at the end of the file. */
    public Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int value = source.read();
        if (value < 0) {
            return Optional.empty();
        }
        while (value >= 0 && value != '\n') {
            line.write(value);
            value = source.read();
            if (source.position() > MOST_BYTES) {
                throw new ImageFormatException(
                        source.file(),
                        "the header has no end within its first " + MOST_BYTES
                                + " bytes; the file is damaged or no image, copy or download it again");
            }
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
