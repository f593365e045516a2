package dev.radiomics.cohort.batch.journal;

import dev.radiomics.core.LibraryVersion;

/**
 * What all cases of a journal have in common.
 *
 * @param format version of the journal itself
 * @param settings of the batch as a settings file on one line
 * @param plainUids whether UIDs are there as they are, instead of their hashes
 */
public record JournalHeader(int format, LibraryVersion library, String settings, boolean plainUids) {
    private static final int FORMAT = 1;

    /** That of a run of this library. */
    public static JournalHeader of(String settings, boolean plainUids) {
        return new JournalHeader(FORMAT, LibraryVersion.current(), settings, plainUids);
    }
}
