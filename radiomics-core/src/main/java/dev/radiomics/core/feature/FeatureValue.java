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

    /** A finite value of a family without aggregations; NaN or infinity is a bug and refused. */
    public static FeatureValue of(Feature feature, double value) {
        return new FeatureValue(feature, Aggregation.NONE, value, "");
    }

    /** A value of a family without aggregations whose denominator may be 0; see {@link #ofQuotient(Feature, Aggregation, double)}. */
    public static FeatureValue ofQuotient(Feature feature, double value) {
        return ofQuotient(feature, Aggregation.NONE, value);
    }

    /** A value whose denominator may be 0: then it is undefined for that reason. */
    public static FeatureValue ofQuotient(Feature feature, Aggregation aggregation, double value) {
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
