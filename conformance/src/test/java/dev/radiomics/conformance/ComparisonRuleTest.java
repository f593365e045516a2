package dev.radiomics.conformance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ComparisonRuleTest {
    private static boolean within(double value, String reference, String tolerance) {
        return ComparisonRule.isWithin(value, new BigDecimal(reference), new BigDecimal(tolerance));
    }

    @Test
    void roundsToThreeSignificantDigitsFirst() {
        assertTrue(within(556.33, "556", "0"));
        assertTrue(within(556.49, "556", "0"));
        assertFalse(within(556.51, "556", "0"));
        assertTrue(within(0.0012349, "0.00123", "0"));
        assertTrue(within(-46.94, "-46.9", "0"));
        assertTrue(within(362_400, "358000", "5000"));
        assertFalse(within(363_600, "358000", "5000"));
    }

    @Test
    void addsNoRoundingOfItsOwn() {
        assertTrue(within(0.3, "0.1", "0.2"));
        assertFalse(within(Double.NaN, "0", "100"));
        assertFalse(within(Double.POSITIVE_INFINITY, "0", "100"));
    }

    @Test
    void countsAreComparedAsTheyAre() {
        assertFalse(ComparisonRule.isWithinUnrounded(45_984, new BigDecimal("45985"), BigDecimal.ZERO));
        assertTrue(ComparisonRule.isWithinUnrounded(45_985, new BigDecimal("45985"), BigDecimal.ZERO));
    }
}
