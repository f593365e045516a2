package dev.radiomics.conformance.ibsi1;

import dev.radiomics.core.DecimalText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes reports as CSV: dataset, feature, feature_code, aggregation_code, value, reference, tolerance, within. Only rows with a
 * reference value; the value is empty where the feature is not built.
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

    /** Appends the reports to a text. */
    public static void write(List<DataSetReport> reports, Appendable text) throws IOException {
        CSVPrinter printer = new CSVPrinter(text, FORMAT);
        for (DataSetReport report : reports) {
            for (ComparedValue value : report.values()) {
                if (value.reference().value().isPresent()) {
                    write(report.dataSet(), value, printer);
                }
            }
        }
        printer.flush();
    }

    private static void write(DataSet dataSet, ComparedValue compared, CSVPrinter printer) throws IOException {
        Reference reference = compared.reference();
        printer.printRecord(
                dataSet.key(),
                reference.feature(),
                reference.featureCode(),
                reference.aggregationCode(),
                compared.value().isPresent()
                        ? DecimalText.shortest(compared.value().getAsDouble())
                        : "",
                reference.value().map(BigDecimal::toPlainString).orElseThrow(),
                reference.tolerance().toPlainString(),
                compared.isWithin());
    }
}
