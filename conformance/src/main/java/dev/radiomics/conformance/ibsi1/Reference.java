package dev.radiomics.conformance.ibsi1;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of the IBSI 1 reference table.
 *
 * @param aggregationCode empty for families without aggregations
 * @param value empty if the IBSI gives no reference value
 */
public record Reference(
        String family,
        String feature,
        String featureCode,
        String aggregationCode,
        Optional<BigDecimal> value,
        BigDecimal tolerance) {}
