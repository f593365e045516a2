package dev.radiomics.cohort.table;

import dev.radiomics.cohort.result.ValueColumn;
import dev.radiomics.core.RadiomicsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole result table in memory: regions by columns. A value takes some 10 bytes, so that a million fits into little memory.
 *
 * <p>Regions and columns are in the order in which they first occur.
 */
public final class ResultTable {
    private final List<ValueColumn> columns = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final Map<ValueColumn, Integer> indices = new HashMap<>();
    private final Map<TableRegion.Key, RegionValues> regions = new LinkedHashMap<>();
    private final Map<String, String> reasons = new HashMap<>();

    private ResultTable() {}

    /**
     * Reads a table.
     *
     * @throws RadiomicsException as {@link ResultReader#read}, or if a value occurs twice; the message tells which
     */
    public static ResultTable read(Path file) {
        ResultTable table = new ResultTable();
        ResultReader.read(file, table::add);
        return table;
    }

    private void add(TableRow row) {
        int column = indices.computeIfAbsent(row.column(), added -> {
            columns.add(added);
            units.add(row.unit());
            return columns.size() - 1;
        });
        RegionValues values =
                regions.computeIfAbsent(row.region().key(), key -> new RegionValues(row.region(), columns.size()));
        String reason = reasons.computeIfAbsent(row.reason(), text -> text);
        if (!values.add(column, new ResultCell(row.value(), reason))) {
            throw new RadiomicsException("the value " + row.column().key() + " of "
                    + row.region().key() + " occurs twice; give the cases different case_ids");
        }
    }

    /** The columns. */
    public List<ValueColumn> columns() {
        return List.copyOf(columns);
    }

    /** The unit of a column; empty if the table does not tell it. */
    public String unit(int column) {
        return units.get(column);
    }

    /** Where a column is among the columns; empty if it is not there. */
    public Optional<Integer> indexOf(ValueColumn column) {
        return Optional.ofNullable(indices.get(column));
    }

    /** The regions with their values. */
    public List<RegionValues> regions() {
        return List.copyOf(regions.values());
    }

    /** The values of a region; empty if it is not there. */
    public Optional<RegionValues> region(TableRegion.Key key) {
        return Optional.ofNullable(regions.get(key));
    }

    /** Number of values, undefined ones too. */
    public long valueCount() {
        return regions.values().stream().mapToLong(RegionValues::count).sum();
    }
}
