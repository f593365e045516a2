package dev.radiomics.cohort.table;

import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.AtomicFiles;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

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

    /** A failure of a case. */
    public record Entry(String caseId, RegionFailure failure) {}

    /**
     * Reads a file.
     *
     * @throws RadiomicsException if it cannot be read or is no table of failures
     */
    public static List<Entry> read(Path file) {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CsvTable.FORMAT)) {
            List<Entry> entries = new ArrayList<>();
            boolean header = true;
            for (CSVRecord row : parser) {
                if (row.size() != HEADER.size() || (header && !row.toList().equals(HEADER))) {
                    throw new RadiomicsException(file + ":" + parser.getCurrentLineNumber()
                            + ": this is no table of failures; expected the columns " + String.join(", ", HEADER));
                }
                if (!header) {
                    entries.add(entry(row));
                }
                header = false;
            }
            return entries;
        } catch (IOException | UncheckedIOException e) {
            throw new RadiomicsException(file + ": this is no table of failures (" + e.getMessage() + ")", e);
        }
    }

    private static Entry entry(CSVRecord row) {
        List<String> cells = row.stream().map(CsvTable::original).toList();
        return new Entry(cells.get(0), new RegionFailure(cells.get(1), cells.get(2), cells.get(3)));
    }
}
