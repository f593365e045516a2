package dev.radiomics.cohort.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.result.ResultValue;
import dev.radiomics.cohort.result.SettingsLabel;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.Diagnostics;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.FeatureRow;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.GlcmFeature;
import dev.radiomics.core.feature.StatisticsFeature;
import dev.radiomics.core.feature.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTablesTest {
    private static final SettingsLabel SETTINGS = new SettingsLabel("1mm", "0123456789abcdef");

    private static final List<RegionResult> RESULTS = List.of(new RegionResult(
            "case, 1",
            "2",
            SETTINGS,
            Map.of("age", "-63"),
            List.of(
                    ResultValue.of(new FeatureRow(
                            "original", "", Unit.INTENSITY, FeatureValue.of(StatisticsFeature.MEAN, 0.1 + 0.2))),
                    ResultValue.of(new FeatureRow(
                            "original",
                            "fbn:32",
                            Unit.NONE,
                            FeatureValue.undefined(
                                    GlcmFeature.CONTRAST, Aggregation.MERGED_3D, "no neighbouring voxel pairs")))),
            new Diagnostics(null, null, null),
            List.of("a note")));

    private static String text(TableFormat format, TableLayout layout) throws IOException {
        StringWriter out = new StringWriter();
        ResultTables.write(RESULTS, format, layout, out);
        return out.toString();
    }

    @Test
    void longCsv() throws IOException {
        assertEquals("""
                case_id,roi,image_type,family,feature,feature_code,aggregation,aggregation_code,discretisation,value,unit,reason,settings,settings_hash,age
                "case, 1",2,original,intensity-based statistics,Mean intensity,Q4LE,,,,0.30000000000000004,intensity,,1mm,0123456789abcdef,-63
                "case, 1",2,original,grey level co-occurrence matrix,Contrast,ACUI,3D: merged,IAZD,fbn:32,NaN,1,no neighbouring voxel pairs,1mm,0123456789abcdef,-63
                """, text(TableFormat.CSV, TableLayout.LONG));
    }

    @Test
    void wideCsv() throws IOException {
        assertEquals("""
                case_id,roi,settings,settings_hash,age,original|statistics|Mean intensity|Q4LE||,original|glcm|Contrast|ACUI|IAZD|fbn:32
                "case, 1",2,1mm,0123456789abcdef,-63,0.30000000000000004,NaN
                """, text(TableFormat.CSV, TableLayout.WIDE));
    }

    @Test
    void longJson() throws IOException {
        assertEquals("""
                [ {
                  "case_id" : "case, 1",
                  "roi" : "2",
                  "settings" : "1mm",
                  "settings_hash" : "0123456789abcdef",
                  "covariates" : {
                    "age" : "-63"
                  },
                  "warnings" : [ "a note" ],
                  "features" : [ {
                    "image_type" : "original",
                    "family" : "intensity-based statistics",
                    "feature" : "Mean intensity",
                    "feature_code" : "Q4LE",
                    "aggregation" : "",
                    "aggregation_code" : "",
                    "discretisation" : "",
                    "value" : 0.30000000000000004,
                    "unit" : "intensity",
                    "reason" : ""
                  }, {
                    "image_type" : "original",
                    "family" : "grey level co-occurrence matrix",
                    "feature" : "Contrast",
                    "feature_code" : "ACUI",
                    "aggregation" : "3D: merged",
                    "aggregation_code" : "IAZD",
                    "discretisation" : "fbn:32",
                    "value" : null,
                    "unit" : "1",
                    "reason" : "no neighbouring voxel pairs"
                  } ]
                } ]
                """, text(TableFormat.JSON, TableLayout.LONG));
    }

    @Test
    void wideJson() throws IOException {
        assertEquals("""
                [ {
                  "case_id" : "case, 1",
                  "roi" : "2",
                  "settings" : "1mm",
                  "settings_hash" : "0123456789abcdef",
                  "covariates" : {
                    "age" : "-63"
                  },
                  "warnings" : [ "a note" ],
                  "features" : {
                    "original|statistics|Mean intensity|Q4LE||" : 0.30000000000000004,
                    "original|glcm|Contrast|ACUI|IAZD|fbn:32" : null
                  },
                  "reasons" : {
                    "original|glcm|Contrast|ACUI|IAZD|fbn:32" : "no neighbouring voxel pairs"
                  }
                } ]
                """, text(TableFormat.JSON, TableLayout.WIDE));
    }

    @Test
    void linesOfJson() throws IOException {
        assertEquals(
                "{\"case_id\":\"case, 1\",\"roi\":\"2\",\"settings\":\"1mm\",\"settings_hash\":\"0123456789abcdef\","
                        + "\"covariates\":{\"age\":\"-63\"},\"warnings\":[\"a note\"],"
                        + "\"features\":{\"original|statistics|Mean intensity|Q4LE||\":0.30000000000000004,"
                        + "\"original|glcm|Contrast|ACUI|IAZD|fbn:32\":null},"
                        + "\"reasons\":{\"original|glcm|Contrast|ACUI|IAZD|fbn:32\":\"no neighbouring voxel pairs\"}}\n",
                text(TableFormat.JSONL, TableLayout.WIDE));
    }

    @Test
    void spreadsheetsGetNoFormulas() throws IOException {
        RegionResult evil = new RegionResult(
                "=HYPERLINK(\"x\")",
                "@SUM(A1)",
                SETTINGS,
                Map.of("+note", "-1+2"),
                RESULTS.get(0).values().subList(0, 1),
                new Diagnostics(null, null, null),
                List.of());
        StringWriter out = new StringWriter();
        ResultTables.write(List.of(evil), TableFormat.CSV, TableLayout.WIDE, out);
        assertEquals("""
                case_id,roi,settings,settings_hash,'+note,original|statistics|Mean intensity|Q4LE||
                "'=HYPERLINK(""x"")",'@SUM(A1),1mm,0123456789abcdef,'-1+2,0.30000000000000004
                """, out.toString());
    }

    @Test
    void aFileIsThereWhenItIsComplete(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("features.csv");
        ResultTables.write(RESULTS, TableFormat.CSV, TableLayout.LONG, file);
        assertEquals(text(TableFormat.CSV, TableLayout.LONG), Files.readString(file));
        assertThrows(
                RadiomicsException.class,
                () -> ResultTables.write(
                        RESULTS, TableFormat.CSV, TableLayout.LONG, folder.resolve("absent/features.csv")));
    }
}
