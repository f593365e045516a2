package dev.radiomics.io;

import dev.radiomics.core.RadiomicsException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The known formats, and which of them a file has: by the ending of its name, else by its first bytes. */
final class ImageFormats {
    private static final int HEAD_BYTES = 1024;

    private static final List<ImageFormat> KNOWN =
            ServiceLoader.load(ImageFormat.class, ImageFormat.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .sorted(Comparator.comparing(ImageFormat::name))
                    .toList();

    private ImageFormats() {}

    /** The format of an existing file. */
    static ImageFormat forReading(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return forFolder(file);
        }
        requireFile(file);
        Optional<ImageFormat> named = byExtension(file, ImageFormat::extensions);
        if (named.isPresent()) {
            return named.get();
        }
        byte[] head = head(file);
        return KNOWN.stream()
                .filter(format -> format.recognises(head))
                .findFirst()
                .orElseThrow(() -> new RadiomicsException(
                        "unknown image format; known are " + list(ImageFormat::extensions) + "; convert the file"));
    }

    /** The format that the ending of a file to be written asks for. */
    static ImageFormat forWriting(Path file) {
        return byExtension(file, ImageFormat::writableExtensions)
                .orElseThrow(
                        () -> new RadiomicsException(file + ": images with this ending cannot be written; use one of "
                                + list(ImageFormat::writableExtensions)));
    }

    private static ImageFormat forFolder(Path folder) {
        return KNOWN.stream()
                .filter(ImageFormat::readsFolders)
                .findFirst()
                .orElseThrow(() -> new RadiomicsException(folder
                        + ": this is a folder, expected an image file; known are " + list(ImageFormat::extensions)));
    }

    private static void requireFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new RadiomicsException("there is no such file; check the path");
        }
        if (!Files.isRegularFile(file)) {
            throw new RadiomicsException("this is no regular file; copy its content to a file first");
        }
        if (Files.size(file) == 0) {
            throw new RadiomicsException("the file is empty (0 bytes); copy or download it again");
        }
    }

    private static Optional<ImageFormat> byExtension(Path file, Function<ImageFormat, List<String>> extensions) {
        String lower = lowerName(file);
        return KNOWN.stream()
                .filter(format -> extensions.apply(format).stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** The longest known ending that a file's name has. */
    static Optional<String> ending(Path file) {
        String lower = lowerName(file);
        return KNOWN.stream()
                .flatMap(format -> format.extensions().stream())
                .filter(lower::endsWith)
                .max(Comparator.comparingInt(String::length));
    }

    private static String lowerName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(HEAD_BYTES);
            byte[] head = in.readNBytes(HEAD_BYTES);
            boolean gzip = head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
            if (!gzip) {
                return head;
            }
            in.reset();
            return new GZIPInputStream(in).readNBytes(HEAD_BYTES);
        } catch (EOFException | ZipException e) {
            // Looks like gzip and is none: of no format that could be told from its content.
            return new byte[0];
        }
    }

    private static String list(Function<ImageFormat, List<String>> extensions) {
        return KNOWN.stream()
                .filter(format -> !extensions.apply(format).isEmpty())
                .map(format -> format.name() + " (" + String.join(", ", extensions.apply(format)) + ")")
                .collect(Collectors.joining(", "));
    }
}
