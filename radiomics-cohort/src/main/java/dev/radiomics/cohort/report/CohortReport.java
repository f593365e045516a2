package dev.radiomics.cohort.report;

import dev.radiomics.cohort.batch.BatchFiles;
import dev.radiomics.cohort.extraction.InputFiles;
import dev.radiomics.cohort.provenance.Provenance;
import dev.radiomics.cohort.provenance.ProvenanceCase;
import dev.radiomics.cohort.provenance.ProvenanceFile;
import dev.radiomics.cohort.table.ErrorTable;
import dev.radiomics.cohort.table.ResultTable;
import dev.radiomics.core.RadiomicsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page (HTML, one file) about a table of results: how many regions of what, failures, missing values, columns that say nothing or the
 * same as others, regions with far values, and how every column is spread.
 */
public final class CohortReport {
    private CohortReport() {}

    /**
     * Reads a table, and the failures and the provenance beside it if they are there, and writes a page.
     *
     * @throws RadiomicsException if a file cannot be read or is something else, or the page cannot be written
     */
    public static void write(Path results, Path file) {
        BatchFiles files = new BatchFiles(results);
        ResultTable table = ResultTable.read(results);
        List<ErrorTable.Entry> failures = Files.exists(files.errors()) ? ErrorTable.read(files.errors()) : List.of();
        Map<String, String> modalities = new HashMap<>();
        List<String> notes = List.of();
        if (Files.exists(files.provenance())) {
            Provenance provenance = ProvenanceFile.read(files.provenance());
            for (ProvenanceCase one : provenance.cases()) {
                modalities.put(one.caseId(), one.source().modality());
            }
            if (!provenance.results().sha256().equals(InputFiles.sha256(results))) {
                notes = List.of("The table was changed after it was computed: its hash is not that of its provenance.");
            }
        }
        Templates.write(
                "cohort", CohortPage.of(results.getFileName().toString(), table, failures, modalities, notes), file);
    }
}
