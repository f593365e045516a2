package dev.radiomics.conformance.ibsi2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.conformance.Comparison;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.testing.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhaseOneTest {

    static List<String> ids() {
        return PhaseOne.ids();
    }

    @Test
    void thereAre33TestsAndNoOtherReferenceMap() throws IOException {
        assertEquals(33, PhaseOne.ids().size());
        List<String> expected = PhaseOne.ids().stream()
                .map(id -> id.replace('.', '_') + "-ValidCRM.nii")
                .sorted()
                .toList();
        try (Stream<Path> files =
                Files.list(DataFolder.require("ibsi/ibsi_2_reference_data/reference_response_maps"))) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void mapIsWithinOnePercentOfTheRange(String id) {
        Comparison comparison = PhaseOne.run(id, DataFolder.require("ibsi"), Execution.sequential())
                .orElseThrow();
        assertTrue(comparison.isWithin(), comparison.toString());
    }
}
