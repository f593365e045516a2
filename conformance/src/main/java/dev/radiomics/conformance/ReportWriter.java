package dev.radiomics.conformance;

import dev.radiomics.core.DecimalText;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes comparisons as CSV: dataset, feature, feature_code, aggregation_code, value, reference, tolerance, within. The value is empty
 * where the feature is not built. For a response map of IBSI 2 the value is the largest difference of a voxel as a fraction of the range
 * of the reference map, and the reference 0.
 */
public final class ReportWriter {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(
                    "dataset",
                    "feature",
                    "feature_code",
                    "aggregation_code",
                    "value",
                    "reference",
                    "tolerance",
                    "within")
            .setRecordSeparator('\n')
            .get();

    private ReportWriter() {}

    /** Appends the comparisons to a text. */
    public static void write(List<Section> sections, Appendable text) throws IOException {
        CSVPrinter printer = new CSVPrinter(text, FORMAT);
        for (Section section : sections) {
            for (Comparison comparison : section.comparisons()) {
                printer.printRecord(
                        comparison.dataSet(),
                        comparison.feature(),
                        comparison.featureCode(),
                        comparison.aggregationCode(),
                        comparison.value().isPresent()
                                ? DecimalText.shortest(comparison.value().getAsDouble())
                                : "",
                        comparison.reference().toPlainString(),
                        comparison.tolerance().toPlainString(),
                        comparison.isWithin());
            }
        }
        printer.flush();
    }
}
