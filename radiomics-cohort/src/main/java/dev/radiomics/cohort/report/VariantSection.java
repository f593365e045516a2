package dev.radiomics.cohort.report;

import dev.radiomics.cohort.report.quality.Column;
import dev.radiomics.cohort.report.quality.Duplicates;
import dev.radiomics.cohort.report.quality.Variant;
import dev.radiomics.cohort.table.TableRegion;
import dev.radiomics.core.DecimalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of a page about the values under one variant of the settings.
 *
 * @param missing columns without a value for some regions
 * @param constant columns of one value
 * @param duplicates columns that say the same
 * @param outlying regions with far values, those with most of them first
 */
record VariantSection(
        String anchor,
        String name,
        String regions,
        String columnCount,
        Listing<Problem> missing,
        Listing<Problem> constant,
        Listing<DuplicateGroup> duplicates,
        Listing<OutlyingRegion> outlying,
        List<ColumnLine> columns) {
    /** Plots of more columns would make the page too large. */
    private static final int MOST_PLOTS = 2000;

    private static final double LONGEST_BAR = 120;
    private static final int EXAMPLES = 3;

    /** A column and what is to be said of it. */
    record Problem(String column, String text) {}

    /** Columns that say the same. */
    record DuplicateGroup(boolean identical, List<String> columns) {}

    /**
     * A region with far values.
     *
     * @param bar length of its bar in pixels
     */
    record OutlyingRegion(String region, int count, long bar, String examples) {}

    static VariantSection of(int number, Variant variant) {
        List<Column> columns = variant.columns();
        List<ColumnLine> lines = new ArrayList<>();
        columns.forEach(column -> lines.add(ColumnLine.of(column, lines.size() < MOST_PLOTS)));
        return new VariantSection(
                "settings-" + number,
                variant.name(),
                DecimalText.counted(variant.regions().size(), "region"),
                DecimalText.counted(columns.size(), "column"),
                Listing.of(columns.stream()
                        .filter(column -> column.missing() > 0)
                        .sorted(Comparator.comparingInt(Column::missing).reversed())
                        .map(VariantSection::missing)
                        .toList()),
                Listing.of(columns.stream()
                        .filter(Column::isConstant)
                        .map(column -> new Problem(
                                ColumnLine.name(column.column()),
                                Shown.number(column.distribution().orElseThrow().mean())))
                        .toList()),
                Listing.of(Duplicates.find(columns).stream()
                        .map(VariantSection::duplicates)
                        .toList()),
                Listing.of(outlying(variant)),
                lines);
    }

    private static Problem missing(Column column) {
        String reasons = column.reasons().entrySet().stream()
                .map(reason -> (reason.getKey().isEmpty() ? "reason not told" : reason.getKey()) + " ("
                        + reason.getValue() + ")")
                .collect(Collectors.joining("; "));
        return new Problem(
                ColumnLine.name(column.column()), column.missing() + " of " + column.values().length + ": " + reasons);
    }

    private static DuplicateGroup duplicates(Duplicates.Group group) {
        return new DuplicateGroup(
                group.identical(),
                group.columns().stream()
                        .map(column -> ColumnLine.name(column.column()))
                        .toList());
    }

    private static List<OutlyingRegion> outlying(Variant variant) {
        List<TableRegion> regions = variant.regions();
        List<List<Column>> far = new ArrayList<>();
        regions.forEach(region -> far.add(new ArrayList<>()));
        for (Column column : variant.columns()) {
            for (int region : column.outliers()) {
                far.get(region).add(column);
            }
        }
        int most = far.stream().mapToInt(List::size).max().orElse(0);
        List<OutlyingRegion> outlying = new ArrayList<>();
        for (int region = 0; region < regions.size(); region++) {
            List<Column> columns = far.get(region);
            if (!columns.isEmpty()) {
                outlying.add(new OutlyingRegion(
                        regions.get(region).key().toString(),
                        columns.size(),
                        Math.round(LONGEST_BAR * columns.size() / most),
                        examples(columns)));
            }
        }
        outlying.sort(Comparator.comparingInt(OutlyingRegion::count).reversed());
        return outlying;
    }

    private static String examples(List<Column> columns) {
        String first = columns.stream()
                .limit(EXAMPLES)
                .map(column -> ColumnLine.name(column.column()))
                .collect(Collectors.joining("; "));
        return columns.size() > EXAMPLES ? first + "; …" : first;
    }
}
