package dev.radiomics.core.extraction;

/** Is told how far an extraction has come; called from any of its threads. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * A step is done.
     *
     * @param step what was done, such as {@code resampling} or the key of a family
     * @param done number of steps done so far
     * @param total number of steps of the extraction
     */
    void stepDone(String step, int done, int total);
}
