package dev.radiomics.cohort.comparison;

import dev.radiomics.cohort.result.ValueColumn;
import dev.radiomics.cohort.table.ResultCell;
import dev.radiomics.cohort.table.TableRegion;
import java.util.Optional;

/**
 * A value in two tables.
 *
 * @param a in the first table; empty if it is not there
 * @param b in the second table; empty if it is not there
 */
public record Difference(TableRegion.Key region, ValueColumn column, Optional<ResultCell> a, Optional<ResultCell> b) {

    /** How values differ. */
    public enum Kind {
        /** Two numbers lie further apart than allowed. */
        VALUE,
        /** One is a number, the other undefined. */
        UNDEFINED,
        /** Both are undefined, for different reasons. */
        REASON,
        /** Only the first table has it. */
        ONLY_IN_A,
        /** Only the second table has it. */
        ONLY_IN_B
    }

    /** How they differ. */
    public Kind kind() {
        if (b.isEmpty()) {
            return Kind.ONLY_IN_A;
        }
        if (a.isEmpty()) {
            return Kind.ONLY_IN_B;
        }
        if (a.get().isMissing() != b.get().isMissing()) {
            return Kind.UNDEFINED;
        }
        return a.get().isMissing() ? Kind.REASON : Kind.VALUE;
    }

    /** {@code |a - b| / max(|a|, |b|)}; NaN unless both are numbers. */
    public double relative() {
        if (a.isEmpty() || b.isEmpty()) {
            return Double.NaN;
        }
        double x = a.get().value();
        double y = b.get().value();
        return x == y ? 0 : Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
    }
}
