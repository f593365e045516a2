package dev.radiomics.core.feature;

/**
 * One number of one feature: finite, or NaN with the reason why it has no value.
 *
 * @param reason empty if the value is defined
 */
public record FeatureValue(Feature feature, Aggregation aggregation, double value, String reason) {

    /** Checks that a value is finite, or NaN with a reason: an unexplained NaN is a bug, not a result. */
    public FeatureValue {
        if (reason.isEmpty() ? !Double.isFinite(value) : !Double.isNaN(value)) {
            throw new IllegalArgumentException(feature.label() + " is " + value
                    + (reason.isEmpty() ? " without a reason" : " with a reason: " + reason));
        }
    }

    /** A value of a family without aggregations. */
    public static FeatureValue of(Feature feature, double value) {
        return of(feature, Aggregation.NONE, value);
    }

    /** A value; a division by zero or 0/0 in its formula gives the reason "the formula divides by zero". */
    public static FeatureValue of(Feature feature, Aggregation aggregation, double value) {
        return Double.isFinite(value)
                ? new FeatureValue(feature, aggregation, value, "")
                : undefined(feature, aggregation, "the formula divides by zero");
    }

    /** A feature without a value, of a family without aggregations. */
    public static FeatureValue undefined(Feature feature, String reason) {
        return undefined(feature, Aggregation.NONE, reason);
    }

    /** A feature without a value. */
    public static FeatureValue undefined(Feature feature, Aggregation aggregation, String reason) {
        return new FeatureValue(feature, aggregation, Double.NaN, reason);
    }

    /** Whether there is a number. */
    public boolean isDefined() {
        return reason.isEmpty();
    }
}
