package dev.radiomics.io.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import java.nio.file.Path;

/** Files that must not be read: every message names the file and says what was found and what was expected. */
public final class Refusals {
    private Refusals() {}

    /** Reading fails with a message that has these parts. */
    public static void assertRefused(Path file, String... parts) {
        assertRefused(file, ReadOptions.defaults(), parts);
    }

    /** Reading with options fails with a message that has these parts. */
    public static void assertRefused(Path file, ReadOptions options, String... parts) {
        String message = assertThrows(ImageFormatException.class, () -> Images.read(file, options))
                .getMessage();
        assertTrue(message.startsWith(file.getParent().toString()), message);
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "expected \"" + part + "\" in: " + message);
        }
    }
}
