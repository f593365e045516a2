package dev.radiomics.cohort.result;

import dev.radiomics.core.feature.Catalogue;
import dev.radiomics.core.feature.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a value of a result table is a value of: a column of the wide layout.
 *
 * @param family its key, such as {@code glcm}; of a family that the library does not know what the table calls it
 */
public record ValueColumn(
        String imageType,
        String family,
        String feature,
        String featureCode,
        String aggregationCode,
        String discretisation) {
    private static final Map<String, Family> BY_LABEL =
            Catalogue.families().stream().collect(Collectors.toMap(Family::label, Function.identity()));
    private static final int PARTS = 6;

    /** The key of a family that long tables call by its label; the label itself if the library does not know it. */
    public static String familyKey(String label) {
        Family known = BY_LABEL.get(label);
        return known == null ? label : known.key();
    }

    /** The column of a name; empty if it is the name of something else. */
    public static Optional<ValueColumn> parse(String key) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int bar = key.indexOf('|'); bar >= 0; bar = key.indexOf('|', from)) {
            parts.add(key.substring(from, bar));
            from = bar + 1;
        }
        parts.add(key.substring(from));
        return parts.size() == PARTS
                ? Optional.of(new ValueColumn(
                        parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5)))
                : Optional.empty();
    }

    /** Its name in wide tables. */
    public String key() {
        return String.join("|", imageType, family, feature, featureCode, aggregationCode, discretisation);
    }
}
