package dev.radiomics.conformance;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * A reference value and what was computed for it.
 *
 * @param dataSet such as {@code config_c}, {@code ibsi_2_phase_1} or {@code ibsi_2_phase_2_3.A}
 * @param feature the feature; for a response map the id of its test
 * @param value empty if the feature is not built
 */
public record Comparison(
        String dataSet,
        String feature,
        String featureCode,
        String aggregationCode,
        OptionalDouble value,
        BigDecimal reference,
        BigDecimal tolerance,
        boolean isWithin) {

    /** Whether there is a value and it is out of tolerance. */
    public boolean isOutside() {
        return value.isPresent() && !isWithin;
    }

    @Override
    public String toString() {
        String code = featureCode.isEmpty() ? "" : " (" + (featureCode + " " + aggregationCode).strip() + ")";
        return dataSet + " " + feature + code + " is "
                + (value.isPresent() ? String.valueOf(value.getAsDouble()) : "missing") + ", reference "
                + reference.toPlainString() + " +- " + tolerance.toPlainString();
    }
}
