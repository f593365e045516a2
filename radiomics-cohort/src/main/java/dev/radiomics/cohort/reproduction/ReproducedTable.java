package dev.radiomics.cohort.reproduction;

import dev.radiomics.cohort.comparison.ResultComparison;
import dev.radiomics.cohort.comparison.Tolerance;
import dev.radiomics.cohort.extraction.InputFiles;
import dev.radiomics.cohort.provenance.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A table of results beside the one that was computed again.
 *
 * @param sameBytes whether the new table is, byte for byte, the one that the provenance speaks of
 * @param original what became of the table that was written then
 * @param comparison of that table with the new one, value by value; empty if nothing was changed, or the table
 * is missing
 */
public record ReproducedTable(boolean sameBytes, Original original, Optional<ResultComparison> comparison) {

    /** What became of a table after it was written. */
    public enum Original {
        /** It lies beside its provenance as it was written. */
        UNCHANGED,
        /** It was changed. */
        CHANGED,
        /** It is not there. */
        MISSING
    }

    /** Whether every value of the table as it is now is the same, apart from rounding in the last digits. */
    public boolean isReproduced() {
        return comparison.map(ResultComparison::isEqual).orElse(sameBytes);
    }

    static ReproducedTable of(Provenance.ResultFile recorded, Path table, Path again) {
        boolean same = InputFiles.sha256(again).equals(recorded.sha256());
        Original original = original(recorded, table);
        boolean compare = original == Original.CHANGED || (original == Original.UNCHANGED && !same);
        return new ReproducedTable(
                same,
                original,
                compare ? Optional.of(ResultComparison.of(table, again, Tolerance.ROUNDING)) : Optional.empty());
    }

    private static Original original(Provenance.ResultFile recorded, Path table) {
        if (!Files.isRegularFile(table)) {
            return Original.MISSING;
        }
        return InputFiles.sha256(table).equals(recorded.sha256()) ? Original.UNCHANGED : Original.CHANGED;
    }
}
