package dev.radiomics.core.extraction;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.FeatureTable;
import java.util.List;

/**
 * What an extraction gives.
 *
 * @param regionName the name of the mask: its label, or what a file calls it; may be empty
 * @param warnings what the reader of the numbers should know, such as a mask whose only label was not 1
 * @param settings what they were computed with
 */
public record ExtractionResult(
        String regionName,
        FeatureTable table,
        Diagnostics diagnostics,
        List<String> warnings,
        ExtractionSettings settings) {

    /** Copies the warnings. */
    public ExtractionResult {
        warnings = List.copyOf(warnings);
    }

    /**
     * The value of a feature without aggregations; see {@link FeatureTable#value(Feature)}.
     */
    public double value(Feature feature) {
        return table.value(feature);
    }

    /**
     * The value of a feature; see {@link FeatureTable#value(Feature, Aggregation)}.
     */
    public double value(Feature feature, Aggregation aggregation) {
        return table.value(feature, aggregation);
    }
}
