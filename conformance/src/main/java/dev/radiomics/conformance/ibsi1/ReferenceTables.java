package dev.radiomics.conformance.ibsi1;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The reference tables of IBSI 1 (IBSI reference manual, CC BY 4.0; see NOTICE). */
public final class ReferenceTables {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

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

    private static List<CSVRecord> rows(String resource, String dataSet) {
        try (InputStream stream =
                        ReferenceTables.class.getResourceAsStream("/dev/radiomics/conformance/ibsi1/" + resource);
                CSVParser parser = CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), FORMAT)) {
            return parser.stream()
                    .filter(row -> row.get("dataset").equals(dataSet))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
