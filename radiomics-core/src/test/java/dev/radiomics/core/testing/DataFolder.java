package dev.radiomics.core.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder with third-party test data, given as {@code -Dradiomics.data=DIR}. */
public final class DataFolder {
    private DataFolder() {}

    /** A file or folder in the data folder; skips the test when no folder was given, fails it when the file is missing there. */
    public static Path require(String path) {
        String given = System.getProperty("radiomics.data", "");
        Assumptions.assumeFalse(given.isEmpty(), "skipped: no data folder (give -Dradiomics.data=DIR)");
        Path file = Path.of(given).toAbsolutePath().resolve(path);
        if (!Files.exists(file)) {
            throw new AssertionError("the data folder has no " + path + " (looked for " + file + ")");
        }
        return file;
    }
}
