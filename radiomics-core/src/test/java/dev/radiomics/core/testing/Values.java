package dev.radiomics.core.testing;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.FeatureValue;
import java.util.List;

/** Finding values in what a family computed. */
public final class Values {
    private Values() {}

    /** The value of a feature without aggregations. */
    public static FeatureValue find(List<FeatureValue> values, Feature feature) {
        return find(values, feature, Aggregation.NONE);
    }

    /** The value of a feature. */
    public static FeatureValue find(List<FeatureValue> values, Feature feature, Aggregation aggregation) {
        return values.stream()
                .filter(value -> value.feature().equals(feature) && value.aggregation() == aggregation)
                .findFirst()
                .orElseThrow(() -> new AssertionError(feature + " " + aggregation + " was not computed"));
    }
}
