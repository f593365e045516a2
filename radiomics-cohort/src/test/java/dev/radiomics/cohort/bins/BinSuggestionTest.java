package dev.radiomics.cohort.bins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.roi.IntensityRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinSuggestionTest {

    private static RegionIntensities region(String modality, double minimum, double maximum) {
        return new RegionIntensities("P", "GTV", modality, "", Optional.empty(), minimum, maximum);
    }

    private static BinGroup only(List<Double> widths, RegionIntensities... regions) {
        List<BinGroup> groups = BinSuggestion.of(List.of(regions), widths).groups();
        assertEquals(1, groups.size());
        return groups.get(0);
    }

    /** Extents 40, 100 and 1290: bins by hand. */
    @Test
    void binsAreCountedForEachWidth() {
        BinGroup group = only(List.of(10.0, 1.0), region("", -20, 20), region("", 0, 100), region("", 5, 1295));
        assertEquals(
                new WidthSummary(1, 3, 41, 101, 1291, 2, 0, 1), group.widths().get(0));
        assertEquals(
                new WidthSummary(10, 3, 5, 11, 130, 0, 1, 0), group.widths().get(1));
        assertEquals(1, group.recommended().orElseThrow().width());
        assertEquals("2 of 3 regions have 16 to 128 bins, the median is 101", group.reason());
    }

    @Test
    void amongEqualSharesTheMedianNearTheCentreDecides() {
        // 226, 46 and 23 bins; the centre is 45.3.
        BinGroup group = only(List.of(2.0, 10.0, 20.0), region("", 0, 450));
        assertEquals(10, group.recommended().orElseThrow().width());
    }

    @Test
    void aRangeMovesTheFirstBinNotTheNumberSpanned() {
        RegionIntensities clipped =
                new RegionIntensities("P", "1", "", "", Optional.of(new IntensityRange(-1000, 400)), 12, 49);
        // Bins begin at ..., 0, 25, 50.
        assertEquals(2, clipped.bins(25));
        assertEquals(2, region("", 12, 49).bins(25));
        assertEquals(
                3,
                new RegionIntensities("P", "1", "", "", Optional.of(new IntensityRange(-1010, 400)), 12, 49).bins(25));
    }

    @Test
    void widthsAroundTheIntensitiesAreEasyToSay() {
        BinGroup group = only(List.of(), region("", 0, 300), region("", 0, 320), region("", 7, 7));
        assertEquals(
                List.of(2.0, 2.5, 5.0, 10.0, 20.0, 25.0),
                group.widths().stream().map(WidthSummary::width).toList());
        assertEquals(
                List.of(0.002, 0.0025, 0.005, 0.01, 0.02, 0.025),
                BinWidths.of(0.31).stream().toList());
    }

    @Test
    void everyModalityHasItsOwnAnswer() {
        BinSuggestion suggestion =
                BinSuggestion.of(List.of(region("PT", 0, 12), region("CT", -100, 200), region("PT", 1, 14)), List.of());
        assertEquals(
                List.of("CT 5.0", "PT 0.25"),
                suggestion.groups().stream()
                        .map(group -> group.modality() + " "
                                + group.recommended().orElseThrow().width())
                        .toList());
    }

    @Test
    void nothingSuitableIsSaid() {
        BinGroup constant = only(List.of(), region("", 3, 3));
        assertEquals(List.of(), constant.widths());
        assertTrue(constant.recommended().isEmpty());
        assertTrue(constant.reason().startsWith("no width gives a region 16 to 128 bins"), constant.reason());
        BinGroup wide = only(List.of(1.0), region("", 0, 20), region("", 0, 5000), region("", 0, 9000));
        assertTrue(wide.reason().contains("less than half"), wide.reason());
        assertThrows(RadiomicsException.class, () -> BinSuggestion.of(List.of(), List.of()));
    }

    @Test
    void everyRegionAndWidthHasARow(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bins.csv");
        BinSuggestion.of(List.of(region("MR", 0, 10), region("MR", -2.5, 10)), List.of(0.5, 2.0))
                .write(file);
        try (Stream<String> lines = Files.lines(file)) {
            assertEquals(
                    List.of(
                            "case_id,roi,modality,settings,minimum,maximum,bin_width,bins",
                            "P,GTV,MR,,0.0,10.0,0.5,21",
                            "P,GTV,MR,,0.0,10.0,2,6",
                            "P,GTV,MR,,-2.5,10.0,0.5,26",
                            "P,GTV,MR,,-2.5,10.0,2,7"),
                    lines.toList());
        }
    }
}
