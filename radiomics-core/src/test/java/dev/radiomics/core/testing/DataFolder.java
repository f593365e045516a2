package dev.radiomics.core.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Folders with third-party test data. */
public final class DataFolder {
    private DataFolder() {}

    /**
     * A file or folder in the folder given as {@code -Dradiomics.data=DIR}; skips the test when no folder was given, fails it when the
     * file is missing there.
     */
    public static Path require(String path) {
        return require("radiomics.data", path);
    }

    /** Likewise in the folder with the test files of pydicom, given as {@code -Dradiomics.pydicom=DIR}. */
    public static Path requirePydicom(String path) {
        return require("radiomics.pydicom", path);
    }

    private static Path require(String property, String path) {
        String given = System.getProperty(property, "");
        Assumptions.assumeFalse(given.isEmpty(), "skipped: no data folder (give -D" + property + "=DIR)");
        Path file = Path.of(given).toAbsolutePath().resolve(path);
        if (!Files.exists(file)) {
            throw new AssertionError("the data folder has no " + path + " (looked for " + file + ")");
        }
        return file;
    }
}
