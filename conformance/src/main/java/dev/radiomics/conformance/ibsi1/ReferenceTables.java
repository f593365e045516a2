package dev.radiomics.conformance.ibsi1;

import dev.radiomics.conformance.CsvResource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** The reference tables of IBSI 1 (IBSI reference manual, CC BY 4.0; see NOTICE). */
public final class ReferenceTables {
    private ReferenceTables() {}

    /** The reference values of a data set, rows without a value included, in the order of the table. */
    public static List<Reference> values(String dataSet) {
        return rows("reference_values.csv", dataSet).stream()
                .map(row -> new Reference(
                        row.get("family"),
                        row.get("feature"),
                        row.get("feature_code"),
                        row.get("aggregation_code"),
                        Optional.of(row.get("value"))
                                .filter(text -> !text.isEmpty())
                                .map(BigDecimal::new),
                        row.get("tolerance").isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get("tolerance"))))
                .toList();
    }

    /** The diagnostics of a data set; the digital phantom has none. */
    public static List<DiagnosticReference> diagnostics(String dataSet) {
        return rows("diagnostics.csv", dataSet).stream()
                .map(row -> new DiagnosticReference(
                        row.get("stage"),
                        row.get("quantity"),
                        new BigDecimal(row.get("value")),
                        new BigDecimal(row.get("tolerance"))))
                .toList();
    }

    private static List<CSVRecord> rows(String table, String dataSet) {
        return CsvResource.read("ibsi1/" + table, ',').stream()
                .filter(row -> row.get("dataset").equals(dataSet))
                .toList();
    }
}
