package dev.radiomics.cohort.report;

import dev.radiomics.cohort.report.figure.Spread;
import dev.radiomics.cohort.report.quality.Column;
import dev.radiomics.cohort.result.ValueColumn;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.roi.Distribution;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a table, as pages show it.
 *
 * @param context image type, aggregation and discretisation, as far as there are any
 * @param unit empty for numbers without unit
 * @param outliers number of far values; empty if that cannot be told
 * @param spread one or none
 */
record ColumnLine(
        String family,
        String feature,
        String code,
        String context,
        String unit,
        int present,
        int missing,
        String minimum,
        String lowerQuartile,
        String median,
        String upperQuartile,
        String maximum,
        String outliers,
        List<Spread> spread) {

    static ColumnLine of(Column column, boolean drawn) {
        ValueColumn names = column.column();
        Optional<Distribution> values = column.distribution();
        boolean spread = drawn && values.map(Distribution::differentValues).orElse(0) > 1;
        return new ColumnLine(
                names.family(),
                names.feature(),
                names.featureCode(),
                context(names),
                column.unit().equals("1") ? "" : column.unit(),
                column.present(),
                column.missing(),
                quantile(values, 0),
                quantile(values, 0.25),
                quantile(values, 0.5),
                quantile(values, 0.75),
                quantile(values, 1),
                column.canHaveOutliers() ? String.valueOf(column.outliers().length) : "",
                spread ? List.of(Spread.of(values.orElseThrow())) : List.of());
    }

    /** A name for lists. */
    static String name(ValueColumn column) {
        String code = column.featureCode().isEmpty() ? "" : " (" + column.featureCode() + ")";
        String context = context(column);
        return column.family() + ": " + column.feature() + code + (context.isEmpty() ? "" : ", " + context);
    }

    private static String context(ValueColumn column) {
        String imageType = column.imageType().equals(Extractor.ORIGINAL) ? "" : column.imageType();
        return Stream.of(imageType, column.aggregationCode(), column.discretisation())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String quantile(Optional<Distribution> values, double fraction) {
        return values.map(of -> Shown.number(of.quantile(fraction))).orElse("");
    }
}
