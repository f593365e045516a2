package dev.radiomics.conformance.ibsi1;

import dev.radiomics.conformance.ComparisonRule;
import java.util.OptionalDouble;

/**
 * A reference and what was computed for it.
 *
 * @param value empty if the extraction has no such row: the feature is not built
 */
public record ComparedValue(Reference reference, OptionalDouble value) {

    /** Whether the IBSI gives a reference value and the library computes the feature. */
    public boolean isComparable() {
        return reference.value().isPresent() && value.isPresent();
    }

    /** Whether the value is comparable and within tolerance. */
    public boolean isWithin() {
        return isComparable()
                && ComparisonRule.isWithin(
                        value.getAsDouble(), reference.value().orElseThrow(), reference.tolerance());
    }

    @Override
    public String toString() {
        return reference.family() + ": " + reference.feature() + " (" + reference.featureCode()
                + (reference.aggregationCode().isEmpty() ? "" : " " + reference.aggregationCode()) + ") is "
                + (value.isPresent() ? value.getAsDouble() : "missing") + ", reference "
                + reference.value().map(Object::toString).orElse("none") + " +- " + reference.tolerance();
    }
}
