package dev.radiomics.conformance.ibsi2;

import dev.radiomics.conformance.Comparison;
import dev.radiomics.conformance.ComparisonRule;
import dev.radiomics.conformance.CsvResource;
import dev.radiomics.conformance.Section;
import dev.radiomics.conformance.ibsi1.DataSet;
import dev.radiomics.core.extraction.ExtractionResult;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.extraction.ResponseMaps;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.StatisticsFeature;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.preprocessing.Interpolation;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.preprocessing.Resegmentation;
import dev.radiomics.core.spi.ImageFilter;
import dev.radiomics.core.statistics.StatisticsFamily;
import dev.radiomics.filters.FilterBank;
import dev.radiomics.filters.FilterPresets;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * Phase 2 of IBSI 2: statistics of filtered CT images, in 2-D on the image as it is (A) and in 3-D on voxels of 1 mm (B). A value passes
 * when it differs from the reference by no more than its tolerance.
 */
public final class PhaseTwo {
    /** The name of the data set in reports. */
    public static final String NAME = "ibsi_2_phase_2";

    /** The test without a filter. */
    private static final String UNFILTERED = "1";

    private static final Map<String, StatisticsFeature> FEATURES = features();

    private PhaseTwo() {}

    /** The features by the tag that the reference table gives them. */
    private static Map<String, StatisticsFeature> features() {
        Map<String, StatisticsFeature> features = new TreeMap<>();
        List<String> tags = List.of(
                "mean", "var", "skew", "kurt", "median", "min", "p10", "p90", "max", "iqr", "range", "mad", "rmad",
                "medad", "cov", "qcod", "energy", "rms");
        StatisticsFeature[] inOrder = StatisticsFeature.values();
        for (int i = 0; i < inOrder.length; i++) {
            features.put("stat_" + tags.get(i), inOrder[i]);
        }
        return features;
    }

    /** Settings of the two configurations: A filters slices of the image as it is, B the volume at voxels of 1 mm. */
    private static ExtractionSettings settings(String configuration) {
        ExtractionSettings settings = ExtractionSettings.of(List.of(new StatisticsFamily()))
                .withResegmentation(Resegmentation.toRange(-1000, 400));
        return configuration.equals("A")
                ? settings
                : settings.withResampling(Resampling.to(new Vector3(1, 1, 1), Interpolation.CUBIC))
                        .withRoundedIntensities(true);
    }

    /** Compares all values of both configurations; empty if the CT phantom is not in the data folder. */
    public static Section run(Path data, int threads) {
        Optional<DataSet.Case> phantom = DataSet.CONFIG_A.load(data);
        List<Comparison> comparisons = new ArrayList<>();
        phantom.ifPresent(image -> {
            comparisons.addAll(run("A", image, threads));
            comparisons.addAll(run("B", image, threads));
        });
        return new Section(NAME, comparisons);
    }

    private static List<Comparison> run(String configuration, DataSet.Case phantom, int threads) {
        List<CSVRecord> references = CsvResource.read("ibsi2/reference_values.csv", ';').stream()
                .filter(row -> row.get("filter_id").endsWith("." + configuration))
                .filter(row -> !row.get("consensus_value").isEmpty())
                .toList();
        List<String> ids = references.stream()
                .map(row -> row.get("filter_id"))
                .filter(id -> !id.startsWith(UNFILTERED + "."))
                .distinct()
                .toList();
        List<ImageFilter> filters = ids.stream()
                .map(id -> (ImageFilter) FilterPresets.of("ibsi-2-phase2-" + id))
                .toList();
        Map<String, String> imageTypes = ids.stream()
                .collect(Collectors.toMap(
                        id -> id, id -> filters.get(ids.indexOf(id)).imageType()));
        ExtractionResult result = Extractor.with(settings(configuration)
                        .withResponseMaps(ResponseMaps.of(FilterBank.of(filters), List.of(new StatisticsFamily()))))
                .threads(threads)
                .extract(phantom.image(), phantom.mask());
        return references.stream().map(row -> compare(row, imageTypes, result)).toList();
    }

    private static Comparison compare(CSVRecord row, Map<String, String> imageTypes, ExtractionResult result) {
        String id = row.get("filter_id");
        StatisticsFeature feature = FEATURES.get(row.get("feature_tag"));
        String imageType = imageTypes.getOrDefault(id, Extractor.ORIGINAL);
        double value = result.table().value(feature, Aggregation.NONE, imageType, "");
        BigDecimal reference = new BigDecimal(row.get("consensus_value"));
        BigDecimal tolerance = new BigDecimal(row.get("tolerance"));
        return new Comparison(
                NAME + "_" + id,
                feature.label(),
                feature.code(),
                "",
                OptionalDouble.of(value),
                reference,
                tolerance,
                ComparisonRule.isWithinUnrounded(value, reference, tolerance));
    }
}
