package dev.radiomics.cohort.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a manifest that have a meaning. */
enum ManifestColumn {
    CASE_ID,
    IMAGE,
    MASK,
    LABEL,
    ROI,
    MODALITY,
    REFERENCE,
    SERIES,
    TIME_POINT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ManifestColumn> of(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(ManifestColumn::key).toList();
    }
}
