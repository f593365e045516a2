package dev.radiomics.conformance.ibsi2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.conformance.Comparison;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.testing.DataFolder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhaseOneTest {

    static List<String> ids() {
        return PhaseOne.ids();
    }

    @Test
    void thereAre33Tests() {
        assertEquals(33, PhaseOne.ids().size());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void mapIsWithinOnePercentOfTheRange(String id) {
        Comparison comparison = PhaseOne.run(id, DataFolder.require("ibsi"), Execution.sequential())
                .orElseThrow();
        assertTrue(comparison.isWithin(), comparison.toString());
    }
}
