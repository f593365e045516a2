package dev.radiomics.cohort.table;

import dev.radiomics.cohort.result.ValueColumn;

/**
 * A value of a result table.
 *
 * @param value NaN if undefined
 * @param unit empty if the table does not tell it
 * @param reason why it is undefined; empty if it is not, or if the table does not tell it
 */
public record TableRow(TableRegion region, ValueColumn column, double value, String unit, String reason) {}
