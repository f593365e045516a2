package dev.radiomics.cohort.extraction;

import dev.radiomics.cohort.result.Hashes;
import dev.radiomics.cohort.result.InputFile;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.Images;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/** Hashes of the files that values were computed from. */
public final class InputFiles {
    private static final int BUFFER_BYTES = 1 << 16;

    private InputFiles() {}

    /**
     * A file, with those that belong to it, or a folder.
     *
     * @param folder what its path shall be relative to
     * @throws RadiomicsException if it cannot be read
     */
    public static InputFile of(Path path, Path folder) {
        List<Path> files = Images.files(path);
        try {
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return new InputFile(relative(path, folder), files.size(), bytes, hash(path, files));
        } catch (IOException e) {
            throw new RadiomicsException(path + ": reading failed (" + e.getMessage() + "); check the disk", e);
        }
    }

    private static String hash(Path path, List<Path> files) throws IOException {
        if (files.equals(List.of(path))) {
            return hash(path);
        }
        Path base = Files.isDirectory(path) ? path : path.resolveSibling("");
        MessageDigest all = Hashes.sha256();
        for (Path file : files) {
            String line = hash(file) + " " + slashes(base.relativize(file)) + "\n";
            all.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return Hashes.digits(all);
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Hashes.sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return Hashes.digits(digest);
    }

    private static String relative(Path path, Path folder) {
        Path absolute = path.toAbsolutePath().normalize();
        Path base = folder.toAbsolutePath().normalize();
        boolean related = base.getRoot().equals(absolute.getRoot());
        return slashes(related ? base.relativize(absolute) : absolute.getFileName());
    }

    private static String slashes(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
