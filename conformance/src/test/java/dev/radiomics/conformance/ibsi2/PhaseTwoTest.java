package dev.radiomics.conformance.ibsi2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.testing.DataFolder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseTwoTest {

    @Test
    void everyReferenceValueIsInTolerance() {
        List<PhaseTwo.Comparison> comparisons = PhaseTwo.run(DataFolder.require("ibsi"), 2);
        assertEquals(
                List.of(),
                comparisons.stream()
                        .filter(comparison -> !comparison.isWithin())
                        .toList());
        assertEquals(323, comparisons.size());
    }
}
