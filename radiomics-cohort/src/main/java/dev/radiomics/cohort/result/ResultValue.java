package dev.radiomics.cohort.result;

import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.FeatureRow;

/**
 * One value of a region, in the words of the tables.
 *
 * @param family name of the IBSI reference tables
 * @param familyKey short name, such as {@code glcm}
 * @param value NaN if undefined
 * @param reason why it is undefined; empty if it is not
 */
public record ResultValue(
        String imageType,
        String family,
        String familyKey,
        String feature,
        String featureCode,
        String aggregation,
        String aggregationCode,
        String discretisation,
        double value,
        String unit,
        String reason) {

    /** That of a row of a feature table. */
    public static ResultValue of(FeatureRow row) {
        Feature feature = row.value().feature();
        return new ResultValue(
                row.imageType(),
                feature.family().label(),
                feature.family().key(),
                feature.label(),
                feature.code(),
                row.value().aggregation().label(),
                row.value().aggregation().code(),
                row.discretisation(),
                row.value().value(),
                row.unit().symbol(),
                row.value().reason());
    }

    /** What tells it from the other values of its region under its settings. */
    public ValueColumn column() {
        return new ValueColumn(imageType, familyKey, feature, featureCode, aggregationCode, discretisation);
    }

    /** The name of its column in wide tables. */
    public String key() {
        return column().key();
    }
}
