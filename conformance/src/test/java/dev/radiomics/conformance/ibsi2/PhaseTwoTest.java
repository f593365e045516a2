package dev.radiomics.conformance.ibsi2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.conformance.Section;
import dev.radiomics.core.testing.DataFolder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseTwoTest {

    @Test
    void everyReferenceValueIsInTolerance() {
        Section report = PhaseTwo.run(DataFolder.require("ibsi"), 2);
        assertEquals(List.of(), report.outside());
        assertEquals(323, report.withinCount());
    }
}
