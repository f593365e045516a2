package dev.radiomics.cohort.table;

import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.io.AtomicFiles;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes results as tables; formats and layouts are described in the package documentation. */
public final class ResultTables {
    private ResultTables() {}

    /** Writes to a text; the writer is flushed, not closed. Results may be gone through several times. */
    public static void write(Iterable<RegionResult> results, TableFormat format, TableLayout layout, Writer out)
            throws IOException {
        if (format == TableFormat.JSON) {
            JsonTable.write(results, layout, out);
        } else if (format == TableFormat.JSONL) {
            JsonTable.writeLines(results, layout, out);
        } else if (layout == TableLayout.LONG) {
            CsvTable.writeLong(results, out);
        } else {
            CsvTable.writeWide(results, out);
        }
    }

    /** Writes to a file, which appears when it is complete, or not at all. */
    public static void write(Iterable<RegionResult> results, TableFormat format, TableLayout layout, Path file) {
        AtomicFiles.write(file, stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            write(results, format, layout, out);
            out.flush();
        });
    }
}
