package dev.radiomics.cohort.batch.journal;

import java.util.List;

/** The object of a line; one of its parts is there. */
record JournalEntry(JournalHeader run, Columns columns, Settings settings, StoredCase result) {

    /** What the values of regions are; a row holds the texts of {@link ColumnTexts}. */
    record Columns(String id, List<List<String>> rows) {}

    /** What regions were computed with. */
    record Settings(String hash, String json) {}

    static JournalEntry of(JournalHeader run) {
        return new JournalEntry(run, null, null, null);
    }

    static JournalEntry of(Columns columns) {
        return new JournalEntry(null, columns, null, null);
    }

    static JournalEntry of(Settings settings) {
        return new JournalEntry(null, null, settings, null);
    }

    static JournalEntry of(StoredCase result) {
        return new JournalEntry(null, null, null, result);
    }
}
