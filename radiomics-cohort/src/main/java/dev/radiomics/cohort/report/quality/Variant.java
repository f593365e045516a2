package dev.radiomics.cohort.report.quality;

import dev.radiomics.cohort.table.RegionValues;
import dev.radiomics.cohort.table.ResultCell;
import dev.radiomics.cohort.table.ResultTable;
import dev.radiomics.cohort.table.TableRegion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a table that was computed under one variant of the settings.
 *
 * @param name of the variant; empty if there is one only
 * @param columns those with a value, or a reason, for at least one region
 */
public record Variant(String name, List<TableRegion> regions, List<Column> columns) {

    /** Copies the lists. */
    public Variant {
        regions = List.copyOf(regions);
        columns = List.copyOf(columns);
    }

    /** The variants of a table, in the order in which they first occur. */
    public static List<Variant> of(ResultTable table) {
        Map<String, List<RegionValues>> byName = new LinkedHashMap<>();
        for (RegionValues region : table.regions()) {
            byName.computeIfAbsent(region.region().settings(), name -> new ArrayList<>())
                    .add(region);
        }
        List<Variant> variants = new ArrayList<>();
        byName.forEach((name, regions) -> variants.add(
                new Variant(name, regions.stream().map(RegionValues::region).toList(), columns(table, regions))));
        return variants;
    }

    private static List<Column> columns(ResultTable table, List<RegionValues> regions) {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            column(table, regions, index).ifPresent(columns::add);
        }
        return columns;
    }

    private static Optional<Column> column(ResultTable table, List<RegionValues> regions, int index) {
        double[] values = new double[regions.size()];
        Arrays.fill(values, Double.NaN);
        Map<String, Integer> reasons = new LinkedHashMap<>();
        boolean any = false;
        for (int region = 0; region < values.length; region++) {
            Optional<ResultCell> cell = regions.get(region).cell(index);
            values[region] = cell.map(ResultCell::value).orElse(Double.NaN);
            if (!Double.isFinite(values[region])) {
                reasons.merge(cell.map(ResultCell::reason).orElse("not in the table"), 1, Integer::sum);
            }
            any |= cell.isPresent();
        }
        return any
                ? Optional.of(Column.of(table.columns().get(index), table.unit(index), values, reasons))
                : Optional.empty();
    }
}
