package dev.radiomics.conformance.ibsi1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.conformance.Section;
import dev.radiomics.core.extraction.ExtractionResult;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.testing.DataFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every reference value of every data set; a failure names the values that are out. */
class Ibsi1Test {

    @ParameterizedTest
    @CsvSource({
        "DIGITAL_PHANTOM, 482, 0",
        "CONFIG_A, 346, 60",
        "CONFIG_B, 346, 60",
        "CONFIG_C, 209, 60",
        "CONFIG_D, 210, 60",
        "CONFIG_E, 210, 60"
    })
    void everyReferenceValueIsInTolerance(DataSet dataSet, int references, int diagnostics) {
        DataSet.Case data = dataSet.load(folder(dataSet)).orElseThrow();
        ExtractionResult result = Extractor.with(dataSet.preset()).threads(2).extract(data.image(), data.mask());

        Section report = DataSetReport.compare(dataSet, result).section();
        assertEquals(List.of(), report.outside());
        assertEquals(references, report.withinCount());

        List<DiagnosticReport.Compared> compared =
                DiagnosticReport.compare(dataSet, result.diagnostics()).values();
        assertEquals(
                List.of(), compared.stream().filter(value -> !value.isWithin()).toList());
        assertEquals(diagnostics, compared.size());
    }

    private static Path folder(DataSet dataSet) {
        return dataSet == DataSet.DIGITAL_PHANTOM ? Path.of("") : DataFolder.require("ibsi");
    }
}
