package dev.radiomics.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which library computed a result.
 *
 * @param version as in the POM; {@code unknown} where it was not built by Maven
 * @param commit of git, with {@code -changed} behind it if files were changed after it; {@code unknown} where there was no checkout
 */
public record LibraryVersion(String version, String commit) {
    private static final String UNKNOWN = "unknown";
    private static final LibraryVersion CURRENT = read();

    /** This one. */
    public static LibraryVersion current() {
        return CURRENT;
    }

    private static LibraryVersion read() {
        Properties build = new Properties();
        try (InputStream stream = LibraryVersion.class.getResourceAsStream("build.properties")) {
            if (stream != null) {
                build.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = build.getProperty("git.commit.id", UNKNOWN);
        boolean changed = Boolean.parseBoolean(build.getProperty("git.dirty"));
        return new LibraryVersion(
                build.getProperty("git.build.version", UNKNOWN),
                changed && !commit.equals(UNKNOWN) ? commit + "-changed" : commit);
    }
}
