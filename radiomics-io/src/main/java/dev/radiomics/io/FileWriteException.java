package dev.radiomics.io;

import dev.radiomics.core.RadiomicsException;

/** A file cannot be written: the disk is full, or permissions are missing. What comes after it is likely to fail as well. */
public final class FileWriteException extends RadiomicsException {
    private static final long serialVersionUID = 1L;

    /** A message that names the file. */
    public FileWriteException(String message) {
        super(message);
    }

    /** A message that names the file, and what led to it. */
    public FileWriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
