package dev.radiomics.core.execution;

import dev.radiomics.core.RadiomicsException;

/** The caller asked to stop. */
public final class CancelledException extends RadiomicsException {
    private static final long serialVersionUID = 1L;

    /** The only message there is. */
    public CancelledException() {
        super("the extraction was cancelled");
    }
}
