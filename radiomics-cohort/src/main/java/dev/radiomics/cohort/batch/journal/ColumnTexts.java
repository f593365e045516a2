package dev.radiomics.cohort.batch.journal;

import dev.radiomics.cohort.result.ResultValue;
import java.util.List;

/** What a value is, as texts. */
final class ColumnTexts {
    private ColumnTexts() {}

    static List<String> of(ResultValue value) {
        return List.of(
                value.imageType(),
                value.family(),
                value.familyKey(),
                value.feature(),
                value.featureCode(),
                value.aggregation(),
                value.aggregationCode(),
                value.discretisation(),
                value.unit());
    }

    static ResultValue value(List<String> texts, double value, String reason) {
        return new ResultValue(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                value,
                texts.get(8),
                reason);
    }
}
