package dev.radiomics.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every IBSI 2 phase 1 test with a reference map: each voxel within 1 % of the reference's range. */
class IbsiPhaseOneTest {
    private static final Map<String, String> PHANTOMS = new LinkedHashMap<>();

    static {
        for (String id : List.of(
                "1.a.1", "1.a.2", "1.a.3", "1.a.4", "2.b", "2.c", "3.b.1", "3.b.2", "3.b.3", "3.c.1", "3.c.2", "3.c.3",
                "7.a.1", "7.a.2", "8.a.1", "8.a.2", "8.a.3")) {
            PHANTOMS.put(id, "checkerboard");
        }
        for (String id :
                List.of("1.b.1", "2.a", "3.a.1", "3.a.2", "3.a.3", "4.a.1", "4.a.2", "5.a.1", "5.a.2", "9.a")) {
            PHANTOMS.put(id, "impulse");
        }
        for (String id : List.of("4.b.1", "4.b.2", "6.a.1", "6.a.2", "9.b.1")) {
            PHANTOMS.put(id, "sphere");
        }
        PHANTOMS.put("10.b.1", "pattern_1");
    }

    @Test
    void everyReferenceMapIsCompared() throws IOException {
        Path maps = DataFolder.require("ibsi/ibsi_2_reference_data/reference_response_maps");
        try (Stream<Path> files = Files.list(maps)) {
            assertEquals(
                    PHANTOMS.keySet().stream()
                            .map(id -> id.replace('.', '_') + "-ValidCRM.nii")
                            .sorted()
                            .toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(33, PHANTOMS.size());
    }

    @TestFactory
    Stream<DynamicTest> referenceMaps() {
        return PHANTOMS.keySet().stream().map(id -> DynamicTest.dynamicTest(id, () -> compare(id)));
    }

    private static void compare(String id) {
        double[] reference = read("ibsi_2_reference_data/reference_response_maps/" + id.replace('.', '_')
                        + "-ValidCRM.nii")
                .toArray();
        Filter filter = FilterPresets.of("ibsi-2-phase1-" + id);
        double[] map = filter.apply(ConvolutionalPhantoms.named(PHANTOMS.get(id)), Execution.sequential())
                .toArray();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double worst = 0;
        for (int i = 0; i < reference.length; i++) {
            lowest = Math.min(lowest, reference[i]);
            highest = Math.max(highest, reference[i]);
            worst = Math.max(worst, Math.abs(reference[i] - map[i]));
        }
        double percent = 100 * worst / (highest - lowest);
        assertEquals(reference.length, map.length);
        assertTrue(percent <= 1, id + ": worst voxel differs by " + percent + " % of the range of the reference");
    }

    private static Volume read(String path) {
        try {
            return NiftiFile.read(DataFolder.require("ibsi/" + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
