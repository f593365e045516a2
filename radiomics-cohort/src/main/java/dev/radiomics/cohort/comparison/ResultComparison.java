package dev.radiomics.cohort.comparison;

import dev.radiomics.cohort.comparison.Difference.Kind;
import dev.radiomics.cohort.table.ResultTable;
import dev.radiomics.core.RadiomicsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two result tables, value by value. Values belong together when case, region, name of the settings, image type, family, feature, codes
 * and discretisation are the same; the order of rows, the layout and the format of the files do not matter.
 *
 * <p>Undefined values are equal when their reasons are, or when one table does not tell them (CSV, wide).
 *
 * @param valuesA number of values of the first table, undefined ones too
 * @param valuesB of the second table
 * @param equal number of values that count as the same
 * @param differences in the order of the first table; what only the second has comes last
 * @param counts of the differences of each kind; those that do not occur are left out
 * @param largest the two numbers that lie furthest apart relative to their size, even if that is allowed; empty if all are identical
 * @param otherSettings number of regions that both tables have, computed with settings of another hash
 */
public record ResultComparison(
        long valuesA,
        long valuesB,
        long equal,
        List<Difference> differences,
        Map<Kind, Long> counts,
        Optional<Difference> largest,
        int otherSettings) {

    /** Copies the collections. */
    public ResultComparison {
        differences = List.copyOf(differences);
        counts = Map.copyOf(counts);
    }

    /**
     * Compares two files, CSV or JSON in any layout. Both tables are in memory, some 10 bytes a value.
     *
     * @throws RadiomicsException if a file cannot be read, is no table of results, or has a value twice
     */
    public static ResultComparison of(Path a, Path b, Tolerance tolerance) {
        return of(ResultTable.read(a), ResultTable.read(b), tolerance);
    }

    /** Compares two tables in memory; linear in their values. */
    public static ResultComparison of(ResultTable a, ResultTable b, Tolerance tolerance) {
        return new TableComparator(a, b, tolerance).compare();
    }

    /** Whether nothing differs. */
    public boolean isEqual() {
        return differences.isEmpty();
    }

    /** Number of differences of a kind. */
    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
