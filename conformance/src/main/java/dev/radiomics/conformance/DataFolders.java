package dev.radiomics.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds files of the public IBSI repositories below a folder, or below its subfolder {@code ibsi}. */
public final class DataFolders {
    private DataFolders() {}

    /** A file or folder; empty if it is not there. */
    public static Optional<Path> find(Path data, String path) {
        Path nested = data.resolve("ibsi").resolve(path);
        Path direct = data.resolve(path);
        return Files.exists(nested) ? Optional.of(nested) : Optional.of(direct).filter(Files::exists);
    }
}
