package dev.radiomics.cohort.batch;

import dev.radiomics.cohort.batch.journal.Journal;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.manifest.ManifestCase;
import dev.radiomics.cohort.provenance.ProvenanceFile;
import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.table.ErrorTable;
import dev.radiomics.cohort.table.ResultTables;
import dev.radiomics.cohort.table.TableLayout;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the tables of a batch from its journal, in the order of the manifest; one case is in memory at a time. */
final class BatchTables {
    private final Manifest manifest;
    private final CaseSettings settings;
    private final Journal journal;
    private final TableLayout layout;

    BatchTables(Manifest manifest, CaseSettings settings, Journal journal, TableLayout layout) {
        this.manifest = manifest;
        this.settings = settings;
        this.journal = journal;
        this.layout = layout;
    }

    BatchSummary write(BatchFiles files) {
        Iterable<RegionResult> results = () -> regions().iterator();
        ResultTables.write(results, files.format(), layout, files.results());
        ErrorTable.write(() -> records().iterator(), files.errors());
        ProvenanceFile.write(
                files.results(),
                files.format(),
                layout,
                manifest.folder(),
                settings,
                () -> entries().iterator());
        return summary();
    }

    private BatchSummary summary() {
        int regions = 0;
        int failures = 0;
        Set<String> names = new HashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        for (Iterator<CaseRecord> all = records().iterator(); all.hasNext(); ) {
            CaseRecord record = all.next();
            regions += record.regions().size();
            failures += record.failures().size();
            for (RegionResult region : record.regions()) {
                String name = record.caseId() + ", region " + region.region();
                if (!names.add(name + "\n" + region.settings().name())) {
                    repeated.add(name);
                }
            }
        }
        return new BatchSummary(manifest.cases().size(), regions, failures, List.copyOf(repeated));
    }

    private Stream<RegionResult> regions() {
        return records().flatMap(record -> record.regions().stream());
    }

    private Stream<CaseRecord> records() {
        return entries().map(ProvenanceFile.Entry::result);
    }

    private Stream<ProvenanceFile.Entry> entries() {
        return manifest.cases().stream().map(this::entry).flatMap(Optional::stream);
    }

    private Optional<ProvenanceFile.Entry> entry(ManifestCase one) {
        return journal.read(one.key(), one.input().covariates())
                .map(result -> new ProvenanceFile.Entry(one.input(), result));
    }
}
