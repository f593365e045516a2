package dev.radiomics.cohort.comparison;

import dev.radiomics.cohort.comparison.Difference.Kind;
import dev.radiomics.cohort.result.ValueColumn;
import dev.radiomics.cohort.table.RegionValues;
import dev.radiomics.cohort.table.ResultCell;
import dev.radiomics.cohort.table.ResultTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One comparison of two tables. */
final class TableComparator {
    private final ResultTable a;
    private final ResultTable b;
    private final Tolerance tolerance;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private long equal;
    private int otherSettings;
    private double largestRelative;
    private Optional<Difference> largest = Optional.empty();

    TableComparator(ResultTable a, ResultTable b, Tolerance tolerance) {
        this.a = a;
        this.b = b;
        this.tolerance = tolerance;
    }

    ResultComparison compare() {
        for (RegionValues region : a.regions()) {
            Optional<RegionValues> other = b.region(region.region().key());
            other.ifPresent(found -> compareSettings(region, found));
            compareValues(region, other);
        }
        addOnlyInB();
        return new ResultComparison(a.valueCount(), b.valueCount(), equal, differences, counts, largest, otherSettings);
    }

    private void compareSettings(RegionValues ofA, RegionValues ofB) {
        String hashA = ofA.region().settingsHash();
        String hashB = ofB.region().settingsHash();
        if (!hashA.equals(hashB) && !hashA.isEmpty() && !hashB.isEmpty()) {
            otherSettings++;
        }
    }

    private void compareValues(RegionValues ofA, Optional<RegionValues> ofB) {
        List<ValueColumn> columns = a.columns();
        for (int column = 0; column < columns.size(); column++) {
            Optional<ResultCell> x = ofA.cell(column);
            if (x.isPresent()) {
                Optional<ResultCell> y = cell(b, ofB, columns.get(column));
                compare(new Difference(ofA.region().key(), columns.get(column), x, y));
            }
        }
    }

    private void addOnlyInB() {
        List<ValueColumn> columns = b.columns();
        for (RegionValues region : b.regions()) {
            Optional<RegionValues> other = a.region(region.region().key());
            for (int column = 0; column < columns.size(); column++) {
                Optional<ResultCell> y = region.cell(column);
                if (y.isPresent() && cell(a, other, columns.get(column)).isEmpty()) {
                    add(new Difference(region.region().key(), columns.get(column), Optional.empty(), y));
                }
            }
        }
    }

    private static Optional<ResultCell> cell(ResultTable table, Optional<RegionValues> region, ValueColumn column) {
        return region.flatMap(values -> table.indexOf(column).flatMap(values::cell));
    }

    private void compare(Difference pair) {
        double relative = pair.relative();
        if (relative > largestRelative) {
            largestRelative = relative;
            largest = Optional.of(pair);
        }
        if (isEqual(pair)) {
            equal++;
        } else {
            add(pair);
        }
    }

    private boolean isEqual(Difference pair) {
        return switch (pair.kind()) {
            case VALUE ->
                tolerance.allows(
                        pair.a().orElseThrow().value(), pair.b().orElseThrow().value());
            case REASON -> {
                String reasonA = pair.a().orElseThrow().reason();
                String reasonB = pair.b().orElseThrow().reason();
                yield reasonA.equals(reasonB) || reasonA.isEmpty() || reasonB.isEmpty();
            }
            default -> false;
        };
    }

    private void add(Difference difference) {
        differences.add(difference);
        counts.merge(difference.kind(), 1L, Long::sum);
    }
}
