package dev.radiomics.cohort.bins;

import dev.radiomics.cohort.table.CsvFile;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.roi.Distribution;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How wide bins of a fixed size should be for a cohort, one answer for each modality and each variant of the settings.
 *
 * <pre>{@code
 * BinSuggestion suggestion = BinSuggestion.of(CohortIntensities.read(manifest, settings, 1, listener), List.of());
 * double width = suggestion.groups().get(0).recommended().orElseThrow().width();
 * }</pre>
 *
 * @param groups by modality, then by the name of the variant
 */
public record BinSuggestion(List<BinGroup> groups) {
    private static final List<String> HEADER =
            List.of("case_id", "roi", "modality", "settings", "minimum", "maximum", "bin_width", "bins");

    /** Copies the list. */
    public BinSuggestion {
        groups = List.copyOf(groups);
    }

    /**
     * Counts the bins.
     *
     * @param widths above 0; if there are none, those of 1, 2, 2.5 and 5 times a power of ten that cut the median extent of a group into 8
     *     to 256 parts
     * @throws RadiomicsException if there is no region
     */
    public static BinSuggestion of(List<RegionIntensities> regions, List<Double> widths) {
        if (regions.isEmpty()) {
            throw new RadiomicsException("there is no region to count the bins of");
        }
        TreeMap<String, TreeMap<String, List<RegionIntensities>>> groups = regions.stream()
                .collect(Collectors.groupingBy(
                        RegionIntensities::modality,
                        TreeMap::new,
                        Collectors.groupingBy(RegionIntensities::settings, TreeMap::new, Collectors.toList())));
        return new BinSuggestion(groups.values().stream()
                .flatMap(ofModality -> ofModality.values().stream())
                .map(ofGroup -> group(ofGroup, widths))
                .toList());
    }

    private static BinGroup group(List<RegionIntensities> regions, List<Double> widths) {
        double[] extents = regions.stream()
                .mapToDouble(RegionIntensities::extent)
                .filter(extent -> extent > 0)
                .toArray();
        List<Double> chosen = widths.isEmpty() && extents.length > 0
                ? BinWidths.of(Distribution.of(extents).median())
                : widths;
        return new BinGroup(
                regions.get(0).modality(),
                regions.get(0).settings(),
                regions,
                chosen.stream()
                        .distinct()
                        .sorted()
                        .map(width -> WidthSummary.of(width, regions))
                        .toList());
    }

    /** Writes a row for each region and width as CSV; the file appears when it is complete, or not at all. */
    public void write(Path file) {
        CsvFile.write(
                file,
                HEADER,
                groups.stream()
                        .flatMap(group -> group.regions().stream()
                                .flatMap(region -> group.widths().stream().map(width -> row(region, width.width()))))
                        .iterator());
    }

    private static List<String> row(RegionIntensities region, double width) {
        return List.of(
                CsvFile.harmless(region.caseId()),
                CsvFile.harmless(region.region()),
                CsvFile.harmless(region.modality()),
                CsvFile.harmless(region.settings()),
                DecimalText.shortest(region.minimum()),
                DecimalText.shortest(region.maximum()),
                DecimalText.brief(width),
                DecimalText.brief(region.bins(width)));
    }
}
