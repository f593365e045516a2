package dev.radiomics.conformance.ibsi1;

import dev.radiomics.conformance.Comparison;
import dev.radiomics.conformance.Section;
import dev.radiomics.core.extraction.ExtractionResult;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.feature.FeatureRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/** All reference rows of a data set with the values computed for them. */
public record DataSetReport(DataSet dataSet, List<ComparedValue> values) {

    /** Runs the extraction of a data set and compares. */
    public static DataSetReport run(DataSet dataSet, DataSet.Case data, int threads) {
        ExtractionResult result =
                Extractor.with(dataSet.preset()).threads(threads).extract(data.image(), data.mask());
        return compare(dataSet, result);
    }

    /** Compares a result with the references of a data set. */
    public static DataSetReport compare(DataSet dataSet, ExtractionResult result) {
        Map<Key, Double> computed = new HashMap<>();
        for (FeatureRow row : result.table().rows()) {
            computed.put(Key.of(row), row.value().value());
        }
        List<ComparedValue> compared = ReferenceTables.values(dataSet.key()).stream()
                .map(reference -> {
                    Double value = computed.get(Key.of(reference));
                    return new ComparedValue(
                            reference, value == null ? OptionalDouble.empty() : OptionalDouble.of(value));
                })
                .toList();
        return new DataSetReport(dataSet, compared);
    }

    /** The rows with a reference value. */
    public Section section() {
        return new Section(
                dataSet.key(),
                values.stream()
                        .filter(value -> value.reference().value().isPresent())
                        .map(this::comparison)
                        .toList());
    }

    private Comparison comparison(ComparedValue compared) {
        Reference reference = compared.reference();
        return new Comparison(
                dataSet.key(),
                reference.feature(),
                reference.featureCode(),
                reference.aggregationCode(),
                compared.value(),
                reference.value().orElseThrow(),
                reference.tolerance(),
                compared.isWithin());
    }

    /** The families of which a feature with a reference value is not computed. */
    public SortedSet<String> missingFamilies() {
        SortedSet<String> families = new TreeSet<>();
        for (ComparedValue value : values) {
            if (value.reference().value().isPresent() && value.value().isEmpty()) {
                families.add(value.reference().family());
            }
        }
        return families;
    }

    private record Key(String feature, String featureCode, String aggregationCode) {

        static Key of(FeatureRow row) {
            return new Key(
                    row.value().feature().label(),
                    row.value().feature().code(),
                    row.value().aggregation().code());
        }

        static Key of(Reference reference) {
            return new Key(reference.feature(), reference.featureCode(), reference.aggregationCode());
        }
    }
}
