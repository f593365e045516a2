package dev.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    Path folder;

    private static AtomicFiles.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesAndReplaces() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFiles.write(file, text("one"));
        assertEquals("one", Files.readString(file));
        AtomicFiles.write(file, text("two"));
        assertEquals("two", Files.readString(file));
        assertEquals(List.of("a.txt"), filesInFolder());
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFiles.write(file, text("old"));
        RadiomicsException failure = assertThrows(
                RadiomicsException.class,
                () -> AtomicFiles.write(file, out -> {
                    out.write(new byte[1_000_000]);
                    throw new IOException("disk full");
                }));
        assertTrue(failure.getMessage().startsWith(file + ": writing failed"), failure::getMessage);
        assertTrue(failure.getMessage().contains("disk full"), failure::getMessage);
        assertThrows(
                IllegalStateException.class,
                () -> AtomicFiles.write(file, out -> {
                    throw new IllegalStateException("bug");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.txt"), filesInFolder());
    }

    @Test
    void theTargetIsNotThereUntilItIsComplete() {
        Path file = folder.resolve("a.txt");
        AtomicFiles.write(file, out -> {
            out.write(new byte[1_000_000]);
            assertTrue(Files.notExists(file));
        });
        assertTrue(Files.exists(file));
    }

    @Test
    void placesThatCannotBeWritten() {
        Path inMissing = folder.resolve("missing").resolve("a.txt");
        String missing = assertThrows(RadiomicsException.class, () -> AtomicFiles.write(inMissing, text("")))
                .getMessage();
        assertTrue(missing.contains("there is no folder " + folder.resolve("missing")), missing);
        String directory = assertThrows(RadiomicsException.class, () -> AtomicFiles.write(folder, text("")))
                .getMessage();
        assertTrue(directory.contains("this is a folder"), directory);
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
        AtomicFiles.write(link, text("new"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
    }

    /** The result is as readable as any other file, not as private as a temporary one. */
    @Test
    void permissionsAreThoseOfAnyNewFile() throws IOException {
        Path usual = Files.writeString(folder.resolve("usual.txt"), "");
        Path file = folder.resolve("a.txt");
        AtomicFiles.write(file, text(""));
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
    }
}
