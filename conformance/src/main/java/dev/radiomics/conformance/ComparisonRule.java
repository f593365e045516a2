package dev.radiomics.conformance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How the IBSI compares a value with its reference. Exact decimal arithmetic, so that the rule adds no rounding of its own. */
public final class ComparisonRule {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private ComparisonRule() {}

    /** {@code |round3(value) - reference| <= tolerance}, where round3 rounds to three significant digits; false for NaN. */
    public static boolean isWithin(double value, BigDecimal reference, BigDecimal tolerance) {
        return Double.isFinite(value) && isNear(new BigDecimal(value).round(THREE_DIGITS), reference, tolerance);
    }

    /** {@code |value - reference| <= tolerance} without rounding, for counts, sizes, minima and maxima; false for NaN. */
    public static boolean isWithinUnrounded(double value, BigDecimal reference, BigDecimal tolerance) {
        return Double.isFinite(value) && isNear(new BigDecimal(value), reference, tolerance);
    }

    private static boolean isNear(BigDecimal value, BigDecimal reference, BigDecimal tolerance) {
        return value.subtract(reference).abs().compareTo(tolerance) <= 0;
    }
}
