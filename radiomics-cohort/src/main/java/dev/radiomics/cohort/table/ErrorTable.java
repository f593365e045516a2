package dev.radiomics.cohort.table;

import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.io.AtomicFiles;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** What has no values, as CSV: case_id, roi (empty if the whole case failed), settings, reason. */
public final class ErrorTable {
    private static final List<String> HEADER = List.of("case_id", "roi", "settings", "reason");

    private ErrorTable() {}

    /** Writes to a file, which appears when it is complete, or not at all. */
    public static void write(Iterable<CaseRecord> records, Path file) {
        AtomicFiles.write(file, stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            CSVPrinter printer = new CSVPrinter(out, CsvTable.FORMAT);
            printer.printRecord(HEADER);
            for (CaseRecord record : records) {
                for (RegionFailure failure : record.failures()) {
                    printer.printRecord(
                            CsvTable.harmless(record.caseId()),
                            CsvTable.harmless(failure.region()),
                            failure.settings(),
                            CsvTable.harmless(failure.reason()));
                }
            }
            out.flush();
        });
    }
}
