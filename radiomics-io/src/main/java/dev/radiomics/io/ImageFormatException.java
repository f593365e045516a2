package dev.radiomics.io;

import dev.radiomics.core.RadiomicsException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** An image file cannot be read. The message names the file, what was found, what was expected and what to do next. */
public final class ImageFormatException extends RadiomicsException {
    private static final long serialVersionUID = 1L;

    /** A problem with a file. */
    public ImageFormatException(Path file, String problem) {
        super(file + ": " + problem);
    }

    /** A problem with a file and what led to it. */
    public ImageFormatException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }

    /** A problem with something that has a name but need not be a file, and what led to it. */
    public ImageFormatException(String source, String problem, Throwable cause) {
        super(source + ": " + problem, cause);
    }

    /** A file, or one that it consists of, that may not be read. */
    public static ImageFormatException denied(Path file, AccessDeniedException cause) {
        String denied = cause.getFile() == null ? file.toString() : cause.getFile();
        return new ImageFormatException(denied, "you may not read this file; check its permissions", cause);
    }
}
