package dev.radiomics.cohort.table;

/** File formats of result tables. */
public enum TableFormat {
    /** Comma-separated values (RFC 4180), UTF-8, lines ending in LF. */
    CSV,
    /** JSON: one array. */
    JSON,
    /** JSON lines: one region a line. */
    JSONL
}
