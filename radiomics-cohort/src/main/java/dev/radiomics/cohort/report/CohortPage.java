package dev.radiomics.cohort.report;

import dev.radiomics.cohort.report.quality.Column;
import dev.radiomics.cohort.report.quality.Variant;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.cohort.table.ErrorTable;
import dev.radiomics.cohort.table.RegionValues;
import dev.radiomics.cohort.table.ResultTable;
import dev.radiomics.cohort.table.TableRegion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The page of a cohort.
 *
 * @param cards what one looks at first
 * @param counts of regions, by what they have in common
 * @param failures what has no values
 */
record CohortPage(
        String title,
        String version,
        List<Fact> cards,
        List<String> notes,
        List<CountTable> counts,
        Listing<ErrorTable.Entry> failures,
        List<VariantSection> variants) {
    /** A covariate of more different values is no grouping, and may be a name. */
    private static final int MOST_GROUPS = 12;

    /**
     * Makes the page.
     *
     * @param modalities by case; empty if unknown
     */
    static CohortPage of(
            String title,
            ResultTable table,
            List<ErrorTable.Entry> failures,
            Map<String, String> modalities,
            List<String> notes) {
        List<Variant> variants = Variant.of(table);
        List<TableRegion> regions =
                table.regions().stream().map(RegionValues::region).toList();
        List<VariantSection> sections = new ArrayList<>();
        variants.forEach(variant -> sections.add(VariantSection.of(sections.size() + 1, variant)));
        return new CohortPage(
                title,
                Shown.library(),
                cards(table, regions, variants, failures.size()),
                notes,
                counts(regions, modalities),
                Listing.of(failures.stream().map(CohortPage::cleaned).toList()),
                sections);
    }

    private static ErrorTable.Entry cleaned(ErrorTable.Entry entry) {
        RegionFailure failure = entry.failure();
        return new ErrorTable.Entry(
                entry.caseId(),
                new RegionFailure(
                        failure.region(),
                        failure.settings(),
                        PageMessages.ofTable().apply(failure.reason())));
    }

    /** Whether there are several variants to choose from. */
    boolean several() {
        return variants.size() > 1;
    }

    /** Whether there are notes. */
    boolean anyNote() {
        return !notes.isEmpty();
    }

    private static List<Fact> cards(
            ResultTable table, List<TableRegion> regions, List<Variant> variants, int failures) {
        long cases = regions.stream().map(TableRegion::caseId).distinct().count();
        long missing = variants.stream()
                .flatMap(variant -> variant.columns().stream())
                .mapToLong(Column::missing)
                .sum();
        return List.of(
                new Fact("cases", String.valueOf(cases)),
                new Fact("regions", String.valueOf(regions.size())),
                new Fact("columns", String.valueOf(table.columns().size())),
                new Fact("values", String.valueOf(table.valueCount())),
                new Fact("missing values", String.valueOf(missing)),
                new Fact("failures", String.valueOf(failures)));
    }

    private static List<CountTable> counts(List<TableRegion> regions, Map<String, String> modalities) {
        List<CountTable> counts = new ArrayList<>();
        counts.add(CountTable.of(
                "Regions by name", regions.stream().map(TableRegion::roi).toList()));
        if (modalities.values().stream().anyMatch(modality -> !modality.isEmpty())) {
            counts.add(CountTable.of(
                    "Regions by modality",
                    regions.stream()
                            .map(region -> modalities.getOrDefault(region.caseId(), ""))
                            .toList()));
        }
        counts.add(CountTable.of(
                "Regions by settings",
                regions.stream()
                        .map(region -> region.settings().isEmpty()
                                ? region.settingsHash()
                                : region.settings() + " " + region.settingsHash())
                        .toList()));
        Set<String> covariates = new LinkedHashSet<>();
        regions.forEach(region -> covariates.addAll(region.covariates().keySet()));
        for (String covariate : covariates) {
            List<String> values = regions.stream()
                    .map(region -> region.covariates().getOrDefault(covariate, ""))
                    .toList();
            long different = values.stream().distinct().count();
            if (different <= MOST_GROUPS && 2 * different <= values.size()) {
                counts.add(CountTable.of("Regions by " + covariate, values));
            }
        }
        return counts;
    }
}
