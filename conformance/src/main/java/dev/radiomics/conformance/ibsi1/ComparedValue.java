package dev.radiomics.conformance.ibsi1;

import dev.radiomics.conformance.ComparisonRule;
import java.util.OptionalDouble;

/**
 * A reference and what was computed for it.
 *
 * @param value empty if the extraction has no such row: the feature is not built
 */
public record ComparedValue(Reference reference, OptionalDouble value) {

    /** Whether there is a reference value, the feature is computed, and it is within tolerance. */
    public boolean isWithin() {
        return reference.value().isPresent()
                && value.isPresent()
                && ComparisonRule.isWithin(
                        value.getAsDouble(), reference.value().get(), reference.tolerance());
    }
}
