package dev.radiomics.cohort.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of a region, by the index of their columns in the table. */
public final class RegionValues {
    private final TableRegion region;
    private final BitSet present = new BitSet();
    private final Map<Integer, String> reasons = new HashMap<>();
    private double[] values;

    RegionValues(TableRegion region, int expected) {
        this.region = region;
        this.values = new double[expected];
    }

    /** Whether there was none before. */
    boolean add(int column, ResultCell cell) {
        if (present.get(column)) {
            return false;
        }
        if (column >= values.length) {
            values = Arrays.copyOf(values, Math.max(column + 1, values.length + values.length / 2));
        }
        present.set(column);
        values[column] = cell.value();
        if (!cell.reason().isEmpty()) {
            reasons.put(column, cell.reason());
        }
        return true;
    }

    /** The region. */
    public TableRegion region() {
        return region;
    }

    /** Number of values, undefined ones too. */
    public int count() {
        return present.cardinality();
    }

    /** The value of a column; empty if the table has none for this region, not even an undefined one. */
    public Optional<ResultCell> cell(int column) {
        return present.get(column)
                ? Optional.of(new ResultCell(values[column], reasons.getOrDefault(column, "")))
                : Optional.empty();
    }

    /** The value of a column; NaN if it is undefined, or if there is none. */
    public double value(int column) {
        return present.get(column) ? values[column] : Double.NaN;
    }
}
