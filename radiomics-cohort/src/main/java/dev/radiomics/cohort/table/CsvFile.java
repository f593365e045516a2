package dev.radiomics.cohort.table;

import dev.radiomics.io.AtomicFiles;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** CSV files as every table of the library has them: RFC 4180, UTF-8, lines that end in LF. */
public final class CsvFile {
    private CsvFile() {}

    /** Writes a file, which appears when it is complete, or not at all; one that exists is replaced. */
    public static void write(Path file, List<String> header, Iterator<List<String>> rows) {
        AtomicFiles.write(file, stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            CSVPrinter printer = new CSVPrinter(out, CsvTable.FORMAT);
            printer.printRecord(header);
            while (rows.hasNext()) {
                printer.printRecord(rows.next());
            }
            out.flush();
        });
    }

    /** A text from outside that a spreadsheet cannot take for a formula: such a one gets an apostrophe before it. */
    public static String harmless(String text) {
        return CsvTable.harmless(text);
    }
}
