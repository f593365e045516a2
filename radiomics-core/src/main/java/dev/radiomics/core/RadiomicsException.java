package dev.radiomics.core;

/**
 * Base of every error that a caller can cause and mend. The message says what was found, what was expected and what to do next,
 * in one line unless two geometries have to be shown.
 */
public class RadiomicsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An error with its message. */
    public RadiomicsException(String message) {
        super(message);
    }

    /** An error with its message and what led to it. */
    public RadiomicsException(String message, Throwable cause) {
        super(message, cause);
    }
}
