package dev.radiomics.cohort.batch;

import dev.radiomics.cohort.result.CaseRecord;

/** Is told how far a batch has come; called by one thread at a time. */
public interface BatchListener {

    /**
     * It begins.
     *
     * @param cases how many there are
     * @param done how many of them an earlier run has done
     */
    void started(int cases, int done);

    /** A case is done, or has failed. */
    void finished(CaseRecord result);
}
