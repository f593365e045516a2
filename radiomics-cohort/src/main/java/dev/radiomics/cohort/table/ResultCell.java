package dev.radiomics.cohort.table;

/**
 * A value, or why there is none.
 *
 * @param value NaN if undefined
 * @param reason empty if there is a value, or if the table does not tell the reason
 */
public record ResultCell(double value, String reason) {

    /** Whether the value is undefined. */
    public boolean isMissing() {
        return Double.isNaN(value);
    }
}
