package dev.radiomics.cohort.table;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.feature.FeatureRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Result tables as CSV. */
final class CsvTable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private CsvTable() {}

    static void writeLong(List<CaseResult> results, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        List<String> header = new ArrayList<>(TableKeys.CASE_COLUMNS);
        header.addAll(TableKeys.VALUE_COLUMNS);
        printer.printRecord(header);
        for (CaseResult result : results) {
            for (FeatureRow row : result.result().table().rows()) {
                List<String> cells =
                        new ArrayList<>(TableKeys.longKeys(result, row).values());
                cells.add(DecimalText.shortest(row.value().value()));
                cells.add(row.unit().symbol());
                cells.add(row.value().reason());
                printer.printRecord(cells);
            }
        }
        printer.flush();
    }

    static void writeWide(List<CaseResult> results, Appendable out) throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        results.forEach(result -> keys.addAll(TableKeys.byWideKey(result).keySet()));
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        List<String> header = new ArrayList<>(TableKeys.CASE_COLUMNS);
        header.addAll(keys);
        printer.printRecord(header);
        for (CaseResult result : results) {
            Map<String, FeatureRow> rows = TableKeys.byWideKey(result);
            List<String> cells =
                    new ArrayList<>(List.of(result.caseId(), result.result().regionName()));
            for (String key : keys) {
                FeatureRow row = rows.get(key);
                cells.add(row == null ? "" : DecimalText.shortest(row.value().value()));
            }
            printer.printRecord(cells);
        }
        printer.flush();
    }
}
