package dev.radiomics.cohort.table;

/** How a result table is laid out. */
public enum TableLayout {
    /** One row a value. */
    LONG,
    /** One row a region, one column a value. */
    WIDE
}
