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
import java.time.Instant;
import java.util.List;

/** Hashes of the files that values were computed from. */
public final class InputFiles {
    private static final int BUFFER_BYTES = 1 << 16;

    private InputFiles() {}

    /**
     * A file, with those that belong to it, or a folder; without hash if it cannot be read.
     *
     * @param folder what its path shall be relative to
     */
    public static InputFile of(Path path, Path folder) {
        try {
            List<Path> files = Images.files(path);
            return new InputFile(relative(path, folder), files.size(), bytes(files), hash(path, files));
        } catch (IOException | RadiomicsException e) {
            return new InputFile(relative(path, folder), 0, 0, "");
        }
    }

    /**
     * Whether a file or folder has another size, or was written to, since it was read; nothing is looked into. One that cannot be read any
     * more counts as it was.
     */
    public static boolean isChanged(Path path, InputFile recorded, Instant since) {
        try {
            List<Path> files = Images.files(path);
            if (files.size() != recorded.files() || bytes(files) != recorded.bytes()) {
                return true;
            }
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isAfter(since)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RadiomicsException e) {
            return false;
        }
    }

    private static long bytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
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

    /**
     * The hash of a file.
     *
     * @throws RadiomicsException if it cannot be read
     */
    public static String sha256(Path file) {
        try {
            return hash(file);
        } catch (IOException e) {
            throw new RadiomicsException(file + ": reading failed (" + e.getMessage() + "); check the disk", e);
        }
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

    /** A path as seen from a folder, with slashes; a dot for the folder itself. */
    public static String relative(Path target, Path base) {
        Path absolute = target.toAbsolutePath().normalize();
        Path start = base.toAbsolutePath().normalize();
        boolean related = start.getRoot().equals(absolute.getRoot());
        String path = slashes(related ? start.relativize(absolute) : absolute.getFileName());
        return path.isEmpty() ? "." : path;
    }

    private static String slashes(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
