package dev.radiomics.cohort.batch.journal;

/** How a run begins where an earlier one has been. */
public enum Start {
    /** There must not have been any. */
    NEW,
    /** Go on with what it did; cases that failed are tried again. */
    RESUME,
    /** Forget what it did. */
    OVERWRITE
}
