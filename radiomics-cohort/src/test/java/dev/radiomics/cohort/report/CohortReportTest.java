package dev.radiomics.cohort.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.CaseSource;
import dev.radiomics.cohort.result.InputFile;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.cohort.table.ErrorTable;
import dev.radiomics.core.RadiomicsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortReportTest {
    private static final InputFile NO_FILE = new InputFile("", 0, 0, "");

    @TempDir
    Path folder;

    private Path table;

    @BeforeEach
    void writeTable() throws IOException {
        StringBuilder text = new StringBuilder("case_id,roi,site,name,original|glcm|Far|FAR0|IAZD|fbn:8,"
                + "original|glcm|Constant|||,original|glcm|First|||,original|glcm|Twin|||,original|glcm|Missing|||\n");
        for (int i = 0; i < 10; i++) {
            text.append("<b>P" + i + "</b>,tumour," + (i < 4 ? "north" : "south") + ",Doe " + i + ","
                    + (i == 7 ? 1000 : i % 5) + ",5," + i * i + "," + (3 - 2 * i * i) + "," + (i == 2 ? "NaN" : i)
                    + "\n");
        }
        table = Files.writeString(folder.resolve("table.csv"), text);
    }

    private String page() throws IOException {
        Path file = folder.resolve("page.html");
        CohortReport.write(table, file);
        String page = Files.readString(file);
        PageCheck.check(page);
        return page;
    }

    @Test
    void findsWhatIsWrong() throws IOException {
        String page = page();
        assertTrue(page.contains("<h3>Constant columns: 1</h3>"));
        assertTrue(page.contains("<td class=\"text\">glcm: Constant</td><td class=\"number\">5</td>"));
        assertTrue(page.contains("<h3>Columns with missing values: 1</h3>"));
        assertTrue(page.contains(
                "<td class=\"text\">glcm: Missing</td><td class=\"text\">1 of 10: reason not told (1)</td>"));
        assertTrue(page.contains("<h3>Groups of duplicate columns: 1</h3>"));
        assertTrue(page.contains("glcm: First <strong>~</strong> glcm: Twin"));
        assertTrue(page.contains("<h3>Regions with far values: 1</h3>"));
        assertTrue(page.contains(
                "<td class=\"text\">&lt;b&gt;P7&lt;/b&gt;, region tumour</td><td class=\"number\">1</td>"));
        assertTrue(page.contains("glcm: Far (FAR0), IAZD, fbn:8"));
    }

    @Test
    void countsRegionsButListsNoNames() throws IOException {
        String page = page();
        assertTrue(page.contains("<h3>Regions by site</h3>"));
        assertTrue(page.contains("<td class=\"text\">north</td><td class=\"number\">4</td>"));
        assertFalse(page.contains("Doe"));
        assertFalse(page.contains("Without values"));
    }

    @Test
    void failuresBesideTheTableAreShown() throws IOException {
        ErrorTable.write(
                List.of(new CaseRecord(
                        "=P11",
                        new CaseSource(NO_FILE, NO_FILE, Optional.empty(), Optional.empty(), "", ""),
                        List.of(),
                        List.of(new RegionFailure("tumour", "", "the region is <empty>")),
                        Map.of())),
                folder.resolve("table.errors.csv"));
        assertTrue(
                page().contains(
                                "<td>&#x3D;P11</td><td>tumour</td><td></td><td class=\"text\">the region is &lt;empty&gt;</td>"));
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path errors = Files.writeString(folder.resolve("table.errors.csv"), "a,b\n");
        assertTrue(assertThrows(RadiomicsException.class, this::page)
                .getMessage()
                .contains("table.errors.csv:1: this is no table of failures; expected the columns case_id, roi"));
        Files.delete(errors);
        Files.writeString(table, "a,b\n");
        assertEquals(
                table + ":1: this is no table of results",
                assertThrows(RadiomicsException.class, this::page)
                        .getMessage()
                        .substring(0, (table + ":1: this is no table of results").length()));
    }
}
