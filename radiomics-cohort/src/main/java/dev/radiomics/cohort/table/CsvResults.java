package dev.radiomics.cohort.table;

import dev.radiomics.cohort.result.ValueColumn;
import dev.radiomics.core.RadiomicsException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads result tables in CSV; see {@link CsvTable}. */
final class CsvResults {
    /** Without these a long table cannot be understood. */
    private static final List<String> NEEDED =
            List.of("case_id", "roi", "image_type", "feature", "feature_code", "aggregation_code", "value");

    private final Path file;
    private final Consumer<TableRow> rows;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Integer> covariates = new LinkedHashMap<>();
    private final Map<Integer, ValueColumn> values = new LinkedHashMap<>();
    private final Map<ValueColumn, ValueColumn> known = new HashMap<>();
    private Optional<TableRegion> region = Optional.empty();

    private CsvResults(Path file, Consumer<TableRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    static void read(Path file, Reader text, Consumer<TableRow> rows) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, CsvTable.FORMAT)) {
            new CsvResults(file, rows).read(parser);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new RadiomicsException(file + ": this is no valid CSV (" + e.getMessage() + ")", e);
        }
    }

    private void read(CSVParser parser) {
        for (CSVRecord row : parser) {
            try {
                read(row);
            } catch (RadiomicsException e) {
                throw new RadiomicsException(
                        file + ":" + Math.max(1, parser.getCurrentLineNumber()) + ": " + e.getMessage(), e);
            }
        }
        if (columns.isEmpty()) {
            throw new RadiomicsException(file + ": the file is empty, expected a table of results");
        }
    }

    private void read(CSVRecord row) {
        if (columns.isEmpty()) {
            readHeader(row);
        } else if (row.size() != columns.size()) {
            throw new RadiomicsException("expected " + columns.size() + " cells as in the header, found " + row.size());
        } else if (values.isEmpty()) {
            readLong(row);
        } else {
            readWide(row);
        }
    }

    private void readHeader(CSVRecord header) {
        for (int i = 0; i < header.size(); i++) {
            String name = CsvTable.original(header.get(i));
            if (columns.put(name, i) != null) {
                throw new RadiomicsException("the column '" + name + "' occurs twice");
            }
        }
        boolean isLong = columns.containsKey("value") && columns.containsKey("feature");
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            Optional<ValueColumn> value = isLong ? Optional.empty() : ValueColumn.parse(column.getKey());
            value.ifPresent(parsed -> values.put(column.getValue(), parsed));
            if (value.isEmpty() && !TableColumns.LONG.contains(column.getKey())) {
                covariates.put(column.getKey(), column.getValue());
            }
        }
        requireColumns(values.isEmpty() ? NEEDED : TableColumns.OF_REGION.subList(0, 2));
    }

    private void requireColumns(List<String> needed) {
        List<String> missing =
                needed.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new RadiomicsException("this is no table of results: " + String.join(", ", missing)
                    + (missing.size() == 1 ? " is" : " are")
                    + " missing; expected the columns that radiomics extract and batch write");
        }
    }

    private void readLong(CSVRecord row) {
        ValueColumn column = new ValueColumn(
                cell(row, "image_type"),
                ValueColumn.familyKey(cell(row, "family")),
                cell(row, "feature"),
                cell(row, "feature_code"),
                cell(row, "aggregation_code"),
                cell(row, "discretisation"));
        rows.accept(new TableRow(
                region(row),
                known.computeIfAbsent(column, Function.identity()),
                number(cell(row, "value")),
                cell(row, "unit"),
                cell(row, "reason")));
    }

    private void readWide(CSVRecord row) {
        TableRegion ofRow = region(row);
        values.forEach((index, column) -> {
            String text = row.get(index);
            if (!text.isEmpty()) {
                rows.accept(new TableRow(ofRow, column, number(text), "", ""));
            }
        });
    }

    /** Rows of one region mostly follow each other, and then share it. */
    private TableRegion region(CSVRecord row) {
        Map<String, String> further = new LinkedHashMap<>();
        covariates.forEach((name, index) -> further.put(name, CsvTable.original(row.get(index))));
        TableRegion read = new TableRegion(
                CsvTable.original(cell(row, "case_id")),
                CsvTable.original(cell(row, "roi")),
                CsvTable.original(cell(row, "settings")),
                cell(row, "settings_hash"),
                further);
        if (region.isEmpty() || !region.get().equals(read)) {
            region = Optional.of(read);
        }
        return region.get();
    }

    /** Empty where the table lacks the column. */
    private String cell(CSVRecord row, String name) {
        Integer index = columns.get(name);
        return index == null ? "" : row.get(index);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new RadiomicsException("a value is a number or NaN, found '" + text + "'", e);
        }
    }
}
