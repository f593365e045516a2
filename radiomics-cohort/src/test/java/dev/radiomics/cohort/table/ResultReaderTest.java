package dev.radiomics.cohort.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.result.ResultValue;
import dev.radiomics.cohort.result.SettingsLabel;
import dev.radiomics.cohort.result.ValueColumn;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.Diagnostics;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.FeatureRow;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.GlcmFeature;
import dev.radiomics.core.feature.StatisticsFeature;
import dev.radiomics.core.feature.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultReaderTest {
    private static final ValueColumn MEAN = new ValueColumn("original", "statistics", "Mean intensity", "Q4LE", "", "");
    private static final ValueColumn CONTRAST =
            new ValueColumn("original", "glcm", "Contrast", "ACUI", "IAZD", "fbn:32");
    private static final String REASON = "no neighbouring voxel pairs";

    @TempDir
    Path folder;

    private static RegionResult region(String caseId, Map<String, String> covariates) {
        return new RegionResult(
                caseId,
                "=1+1",
                new SettingsLabel("1mm", "0123456789abcdef"),
                covariates,
                List.of(
                        ResultValue.of(new FeatureRow(
                                "original", "", Unit.INTENSITY, FeatureValue.of(StatisticsFeature.MEAN, 0.1 + 0.2))),
                        ResultValue.of(new FeatureRow(
                                "original",
                                "fbn:32",
                                Unit.NONE,
                                FeatureValue.undefined(GlcmFeature.CONTRAST, Aggregation.MERGED_3D, REASON)))),
                new Diagnostics(null, null, null),
                List.of("a note"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("table"), text);
    }

    private static List<TableRow> rows(Path file) {
        List<TableRow> rows = new ArrayList<>();
        ResultReader.read(file, rows::add);
        return rows;
    }

    private String message(String text) throws IOException {
        Path file = file(text);
        return assertThrows(RadiomicsException.class, () -> rows(file)).getMessage();
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whatWasWrittenLongIsRead(TableFormat format) {
        Path file = folder.resolve("long");
        ResultTables.write(
                List.of(region("case, 1", Map.of("+age", "-63")), region("2", Map.of())),
                format,
                TableLayout.LONG,
                file);
        List<TableRow> rows = rows(file);
        assertEquals(4, rows.size());
        TableRow mean = rows.get(0);
        assertEquals(
                new TableRegion.Key("case, 1", "=1+1", "1mm"), mean.region().key());
        assertEquals(Map.of("+age", "-63"), mean.region().covariates());
        assertEquals("0123456789abcdef", mean.region().settingsHash());
        assertEquals(new TableRow(mean.region(), MEAN, 0.1 + 0.2, "intensity", ""), mean);
        assertEquals(new TableRow(mean.region(), CONTRAST, Double.NaN, "1", REASON), rows.get(1));
        assertEquals("2", rows.get(2).region().caseId());
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whatWasWrittenWideIsRead(TableFormat format) {
        Path file = folder.resolve("wide");
        ResultTables.write(List.of(region("1", Map.of("age", "63"))), format, TableLayout.WIDE, file);
        String reason = format == TableFormat.CSV ? "" : REASON;
        List<TableRow> rows = rows(file);
        assertEquals(2, rows.size());
        TableRegion read = rows.get(0).region();
        assertEquals(Map.of("age", "63"), read.covariates());
        assertEquals(new TableRow(read, MEAN, 0.1 + 0.2, "", ""), rows.get(0));
        assertEquals(new TableRow(read, CONTRAST, Double.NaN, "", reason), rows.get(1));
    }

    @Test
    void emptyCellsOfWideTablesAreNoValues() throws IOException {
        List<TableRow> rows = rows(file("case_id,roi," + MEAN.key() + "," + CONTRAST.key() + "\na,1,,7\nb,1,8,\n"));
        assertEquals(List.of(7.0, 8.0), rows.stream().map(TableRow::value).toList());
        assertEquals(
                List.of(CONTRAST, MEAN), rows.stream().map(TableRow::column).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "=1", "'=1", "''=1", "-5", "'-5", "-5x", "'", "'x", "\t", "1+1", "@"})
    void theApostropheIsTakenOffAgain(String text) {
        assertEquals(text, CsvTable.original(CsvTable.harmless(text)));
    }

    @Test
    void byteOrderMarksAreNoText() throws IOException {
        assertEquals(
                1, rows(file("\uFEFFcase_id,roi," + MEAN.key() + "\na,1,7\n")).size());
    }

    @Test
    void otherFilesSayWhatIsMissing() throws IOException {
        assertTrue(message("a,b\n1,2\n")
                .endsWith("table:1: this is no table of results: case_id, roi, image_type, feature, "
                        + "feature_code, aggregation_code, value are missing; expected the columns that radiomics extract and "
                        + "batch write"));
        assertTrue(message("case_id," + MEAN.key() + "\n1,2\n").contains("no table of results: roi is missing"));
        assertTrue(message("").contains("the file is empty"));
        assertTrue(message("{\"case_id\": 1}").contains("no table of results: roi is missing"));
        assertTrue(message("[{\"case_id\": 1, ]").contains("no valid JSON (line 1"));
        assertTrue(message("case_id,case_id\n").contains("the column 'case_id' occurs twice"));
        assertTrue(assertThrows(RadiomicsException.class, () -> rows(folder))
                .getMessage()
                .contains("this is a folder"));
        assertTrue(assertThrows(RadiomicsException.class, () -> rows(folder.resolve("absent")))
                .getMessage()
                .contains("there is no such file"));
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertTrue(assertThrows(RadiomicsException.class, () -> rows(binary))
                .getMessage()
                .contains("no text in UTF-8"));
    }

    @Test
    void damagedRowsAreNamed() throws IOException {
        String header = "case_id,roi," + MEAN.key() + "\n";
        assertTrue(message(header + "a,1,2\nb,1\n").endsWith("table:3: expected 3 cells as in the header, found 2"));
        assertTrue(message(header + "a,1,many\n").endsWith("table:2: a value is a number or NaN, found 'many'"));
    }
}
