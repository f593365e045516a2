package dev.radiomics.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a file so that it is there completely or not at all: into a temporary file beside it, forced to the disk, renamed.
 *
 * <p>Whoever reads the target meanwhile sees the old file; an exception or a crash leaves the old file in place.
 */
public final class AtomicFiles {
    private static final int BUFFER_BYTES = 1 << 16;

    private AtomicFiles() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; the stream is buffered and closed by the caller. */
        void writeTo(OutputStream out) throws IOException;

        /** The same content, gzip-compressed. The same content gives the same bytes. */
        default Content gzipped() {
            return out -> {
                GZIPOutputStream gzip = new GZIPOutputStream(out, BUFFER_BYTES);
                writeTo(gzip);
                gzip.finish();
            };
        }
    }

    /**
     * Writes a file. One that exists is replaced; a device or a pipe such as {@code /dev/stdout} is written to directly.
     *
     * @throws FileWriteException if the file cannot be written; what {@code content} throws itself comes out as it is
     */
    public static void write(Path file, Content content) {
        try {
            Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            requireWritable(file, target);
            if (Files.isRegularFile(target) && !Files.isWritable(target)) {
                throw new FileWriteException(
                        file + ": this file is write-protected; choose another name or change its permissions");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                writeDirectly(target, content);
            } else {
                writeAndRename(target, content);
            }
        } catch (IOException e) {
            throw new FileWriteException(
                    file + ": writing failed (" + reason(e) + "); check free space and permissions of the folder", e);
        }
    }

    private static void requireWritable(Path file, Path target) {
        if (Files.isDirectory(target)) {
            throw new FileWriteException(file + ": this is a folder, expected the name of a file to write");
        }
        Path folder = target.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new FileWriteException(file + ": there is no folder " + folder + " to write to; create it first");
        }
    }

    private static void writeDirectly(Path target, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER_BYTES)) {
            content.writeTo(out);
        }
    }

    private static void writeAndRename(Path target, Content content) throws IOException {
        // Not Files.createTempFile: that makes the file readable by its owner alone, and so would the result be.
        Path temporary = target.resolveSibling(
                ".radiomics-" + UUID.randomUUID().toString().substring(0, 8) + ".tmp");
        // Ctrl-C and a stop of the virtual machine end threads without their finally blocks.
        Thread cleaner = new Thread(() -> deleteQuietly(temporary));
        Runtime.getRuntime().addShutdownHook(cleaner);
        try {
            try (FileChannel channel =
                            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            keepPermissions(target, temporary);
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
            forceFolderOf(target);
        } finally {
            Files.deleteIfExists(temporary);
            forget(cleaner);
        }
    }

    /** Has the name of a new file on the disk before a power cut, where the system can do that. */
    public static void forceFolderOf(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows opens no folders; it keeps names safe by itself.
            return;
        }
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        }
    }

    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The virtual machine is going down and nobody is left to tell.
            return;
        }
    }

    private static void forget(Thread cleaner) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // The virtual machine is going down already; the cleaner runs or has run.
            return;
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        String kind = e.getClass().getSimpleName();
        return e.getMessage() == null ? kind : kind + ": " + e.getMessage();
    }
}
