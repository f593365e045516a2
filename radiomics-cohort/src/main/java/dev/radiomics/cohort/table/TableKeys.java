package dev.radiomics.cohort.table;

import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.FeatureRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of columns. */
final class TableKeys {
    static final List<String> CASE_COLUMNS = List.of("case_id", "roi");
    static final List<String> VALUE_COLUMNS = List.of(
            "image_type",
            "family",
            "feature",
            "feature_code",
            "aggregation",
            "aggregation_code",
            "discretisation",
            "value",
            "unit",
            "reason");

    private TableKeys() {}

    /** The name of a value's column in the wide layout. */
    static String wideKey(FeatureRow row) {
        Feature feature = row.value().feature();
        return String.join(
                "|",
                row.imageType(),
                feature.family().key(),
                feature.label(),
                feature.code(),
                row.value().aggregation().code(),
                row.discretisation());
    }

    /** The values of a region by their wide key. */
    static Map<String, FeatureRow> byWideKey(CaseResult result) {
        Map<String, FeatureRow> rows = new LinkedHashMap<>();
        for (FeatureRow row : result.result().table().rows()) {
            rows.put(wideKey(row), row);
        }
        return rows;
    }

    /** The texts of a row in the long layout that come before its value, by column. */
    static Map<String, String> longKeys(CaseResult result, FeatureRow row) {
        Feature feature = row.value().feature();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("case_id", result.caseId());
        texts.put("roi", result.result().regionName());
        texts.put("image_type", row.imageType());
        texts.put("family", feature.family().label());
        texts.put("feature", feature.label());
        texts.put("feature_code", feature.code());
        texts.put("aggregation", row.value().aggregation().label());
        texts.put("aggregation_code", row.value().aggregation().code());
        texts.put("discretisation", row.discretisation());
        return texts;
    }
}
