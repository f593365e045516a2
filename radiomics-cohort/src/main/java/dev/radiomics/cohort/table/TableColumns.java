package dev.radiomics.cohort.table;

import dev.radiomics.cohort.result.ResultValue;
import java.util.List;

/** Names of the columns of result tables, and the texts of a value that come before it. */
public final class TableColumns {
    /** Of the wide layout, before covariates and values. */
    static final List<String> OF_REGION = List.of("case_id", "roi", "settings", "settings_hash");

    /** The columns of {@link #texts}. */
    static final List<String> OF_VALUE = List.of(
            "image_type", "family", "feature", "feature_code", "aggregation", "aggregation_code", "discretisation");

    /** Of the long layout, before covariates. */
    public static final List<String> LONG = List.of(
            "case_id",
            "roi",
            "image_type",
            "family",
            "feature",
            "feature_code",
            "aggregation",
            "aggregation_code",
            "discretisation",
            "value",
            "unit",
            "reason",
            "settings",
            "settings_hash");

    private TableColumns() {}

    static List<String> texts(ResultValue value) {
        return List.of(
                value.imageType(),
                value.family(),
                value.feature(),
                value.featureCode(),
                value.aggregation(),
                value.aggregationCode(),
                value.discretisation());
    }
}
