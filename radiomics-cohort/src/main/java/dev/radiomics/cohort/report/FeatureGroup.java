package dev.radiomics.cohort.report;

import dev.radiomics.cohort.result.ResultValue;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.extraction.Extractor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a family of an image or a response map.
 *
 * @param name of image type, family and discretisation
 * @param open whether the page shows them at once
 */
record FeatureGroup(String name, boolean open, String count, List<Line> lines) {

    /** A value. */
    record Line(
            String feature, String code, String aggregation, String value, String exact, String unit, String reason) {

        static Line of(ResultValue value) {
            String code = value.aggregationCode().isEmpty() ? "" : " (" + value.aggregationCode() + ")";
            return new Line(
                    value.feature(),
                    value.featureCode(),
                    value.aggregation() + code,
                    Shown.number(value.value()),
                    DecimalText.brief(value.value()),
                    value.unit(),
                    value.reason());
        }
    }

    /** Groups in the order of the values. */
    static List<FeatureGroup> of(List<ResultValue> values) {
        Map<String, List<ResultValue>> byName = new LinkedHashMap<>();
        for (ResultValue value : values) {
            String name = (isOriginal(value) ? "" : value.imageType() + ": ")
                    + family(value)
                    + (value.discretisation().isEmpty() ? "" : ", " + value.discretisation());
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        List<FeatureGroup> groups = new ArrayList<>();
        byName.forEach((name, ofGroup) -> groups.add(new FeatureGroup(
                name,
                isOriginal(ofGroup.get(0)),
                DecimalText.counted(ofGroup.size(), "value"),
                ofGroup.stream().map(Line::of).toList())));
        return groups;
    }

    private static String family(ResultValue value) {
        return value.family() + (value.family().equals(value.familyKey()) ? "" : " (" + value.familyKey() + ")");
    }

    private static boolean isOriginal(ResultValue value) {
        return value.imageType().equals(Extractor.ORIGINAL);
    }
}
