package dev.radiomics.cohort.table;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** File formats of result tables. */
public enum TableFormat {
    /** Comma-separated values (RFC 4180), UTF-8, lines ending in LF. */
    CSV,
    /** JSON: one array. */
    JSON,
    /** JSON lines: one region a line. */
    JSONL;

    /** The format that the ending of a name asks for: .csv, .json or .jsonl; empty if it is another one. */
    public static Optional<TableFormat> ofEnding(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
