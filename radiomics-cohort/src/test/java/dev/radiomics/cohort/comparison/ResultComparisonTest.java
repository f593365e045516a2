package dev.radiomics.cohort.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.comparison.Difference.Kind;
import dev.radiomics.core.RadiomicsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultComparisonTest {
    private static final String HEADER =
            "case_id,roi,image_type,family,feature,feature_code,aggregation,aggregation_code,discretisation,value,unit,reason,"
                    + "settings,settings_hash,age\n";

    @TempDir
    Path folder;

    private static String mean(String caseId, String value, String reason) {
        return caseId + ",1,original,intensity-based statistics,Mean intensity,Q4LE,,,," + value + ",intensity,"
                + reason + ",,aa,63\n";
    }

    private Path table(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + String.join("", rows));
    }

    private static ResultComparison compare(Path a, Path b) {
        return ResultComparison.of(a, b, Tolerance.ROUNDING);
    }

    @Test
    void tolerances() {
        assertTrue(new Tolerance(0.01, 0).allows(99, 100));
        assertFalse(new Tolerance(0.01, 0).allows(98.9, 100));
        assertTrue(new Tolerance(0.01, 0).allows(-100, -99));
        assertTrue(new Tolerance(0, 0.5).allows(1, 1.5));
        assertFalse(new Tolerance(0, 0.5).allows(1, 1.6));
        assertTrue(Tolerance.NONE.allows(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertFalse(new Tolerance(1, 1).allows(Double.NaN, 1));
        assertFalse(Tolerance.ROUNDING.allows(0, 1e-300));
        assertThrows(RadiomicsException.class, () -> new Tolerance(-1, 0));
        assertThrows(RadiomicsException.class, () -> new Tolerance(Double.NaN, 0));
    }

    @Test
    void theOrderOfRowsDoesNotMatter() throws IOException {
        ResultComparison same = compare(
                table("a", mean("p", "1.5", ""), mean("q", "2.5", ""), mean("r", "NaN", "empty")),
                table("b", mean("r", "NaN", "empty"), mean("q", "2.5000000001", ""), mean("p", "1.5", "")));
        assertTrue(same.isEqual());
        assertEquals(3, same.equal());
        assertEquals("q", same.largest().orElseThrow().region().caseId());
        assertEquals(4e-11, same.largest().orElseThrow().relative(), 1e-16);
    }

    @Test
    void everyKindOfDifferenceIsFound() throws IOException {
        ResultComparison comparison = compare(
                table(
                        "a",
                        mean("equal", "1", ""),
                        mean("value", "8", ""),
                        mean("undefined", "1", ""),
                        mean("reason", "NaN", "one reason"),
                        mean("a", "1", "")),
                table(
                        "b",
                        mean("b", "1", ""),
                        mean("equal", "1", ""),
                        mean("value", "10", ""),
                        mean("undefined", "NaN", "why"),
                        mean("reason", "NaN", "another")));
        assertEquals(5, comparison.valuesA());
        assertEquals(5, comparison.valuesB());
        assertEquals(1, comparison.equal());
        assertEquals(
                "[value VALUE, undefined UNDEFINED, reason REASON, a ONLY_IN_A, b ONLY_IN_B]",
                comparison.differences().stream()
                        .map(difference -> difference.region().caseId() + " " + difference.kind())
                        .toList()
                        .toString());
        for (Kind kind : Kind.values()) {
            assertEquals(1, comparison.count(kind));
        }
        assertEquals(0.2, comparison.largest().orElseThrow().relative(), 1e-15);
        assertFalse(comparison.isEqual());
    }

    /** A long table and a wide one, which does not tell reasons, units and names of aggregations. */
    @Test
    void layoutsDoNotMatter() throws IOException {
        Path wide = Files.writeString(
                folder.resolve("wide"),
                "case_id,roi,settings,settings_hash,original|statistics|Mean intensity|Q4LE||\np,1,,bb,1.5\nr,1,,aa,NaN\n");
        ResultComparison comparison = compare(table("a", mean("p", "1.5", ""), mean("r", "NaN", "empty")), wide);
        assertTrue(comparison.isEqual(), comparison.toString());
        assertEquals(1, comparison.otherSettings());
    }

    @Test
    void aValueThatOccursTwiceIsAnError() throws IOException {
        Path twice = table("a", mean("p", "1", ""), mean("q", "1", ""), mean("p", "1", ""));
        assertTrue(assertThrows(RadiomicsException.class, () -> compare(twice, twice))
                .getMessage()
                .contains("the value original|statistics|Mean intensity|Q4LE|| of p, region 1 occurs twice"));
    }
}
