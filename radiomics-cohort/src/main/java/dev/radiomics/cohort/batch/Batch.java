package dev.radiomics.cohort.batch;

import dev.radiomics.cohort.batch.journal.Journal;
import dev.radiomics.cohort.batch.journal.JournalHeader;
import dev.radiomics.cohort.batch.journal.Start;
import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.extraction.InputFiles;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.manifest.ManifestCase;
import dev.radiomics.cohort.result.CaseSource;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.core.RadiomicsException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The cases of a manifest under one settings file.
 *
 * <pre>{@code
 * Batch batch = new Batch(Manifest.read(Path.of("cases.csv"), RegionChoice.only()), SettingsFile.read(Path.of("study.yaml")));
 * BatchSummary summary = batch.run(new BatchFiles(Path.of("results.csv")), BatchOptions.defaults(), listener);
 * }</pre>
 *
 * <p>What becomes of a case is on the disk before the next one is taken, so that a run that ends for whatever reason can be resumed. Tables are
 * written when all cases are through, in the order of the manifest: the same bytes on any number of threads, and after any number of
 * interruptions.
 */
public final class Batch {
    private final Manifest manifest;
    private final CaseSettings settings;

    /** A batch; nothing is read yet. */
    public Batch(Manifest manifest, CaseSettings settings) {
        this.manifest = manifest;
        this.settings = settings;
    }

    /**
     * Runs every case that is not done, then writes the tables.
     *
     * @throws RadiomicsException if nothing can be written where the results belong, if another run writes there, or if an earlier one
     *     did and {@link Start} does not allow for it. What is wrong with a case costs that case and stands in the table of errors
     */
    public BatchSummary run(BatchFiles files, BatchOptions options, BatchListener listener) {
        files.format();
        files.requireFolder();
        if (options.start() != Start.OVERWRITE && !Files.exists(files.journal())) {
            files.requireNew();
        }
        JournalHeader header = JournalHeader.of(settings.json(), options.plainUids());
        try (Journal journal = Journal.open(files.journal(), header, options.start())) {
            List<ManifestCase> open = manifest.cases().stream()
                    .filter(one -> !isDone(one, journal))
                    .toList();
            listener.started(manifest.cases().size(), manifest.cases().size() - open.size());
            new CaseRunner(manifest, settings, options, journal, listener).run(open);
            return new BatchTables(manifest, settings, journal, options.layout()).write(files);
        }
    }

    /** A case whose image or mask was changed since is not done, as far as sizes and times of files tell. */
    private static boolean isDone(ManifestCase one, Journal journal) {
        if (!journal.isDone(one.key())) {
            return false;
        }
        CaseInput input = one.input();
        Instant begun = journal.begun(one.key()).orElseThrow();
        CaseSource source = journal.read(one.key(), Map.of()).orElseThrow().source();
        return !InputFiles.isChanged(input.image(), source.image(), begun)
                && !InputFiles.isChanged(input.mask(), source.mask(), begun);
    }
}
