package dev.radiomics.cohort.reproduction;

import dev.radiomics.cohort.batch.Batch;
import dev.radiomics.cohort.batch.BatchFiles;
import dev.radiomics.cohort.batch.BatchListener;
import dev.radiomics.cohort.batch.BatchOptions;
import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.extraction.InputFiles;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.provenance.Provenance;
import dev.radiomics.cohort.provenance.ProvenanceCase;
import dev.radiomics.cohort.provenance.ProvenanceFile;
import dev.radiomics.cohort.result.Hashes;
import dev.radiomics.cohort.result.InputFile;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.Images;
import dev.radiomics.io.SeriesInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Results that are computed again.
 *
 * <pre>{@code
 * Reproduction reproduction = Reproduction.of(Path.of("results.provenance.json"), Optional.empty());
 * ReproducedTable outcome = reproduction.run(BatchOptions.defaults(), listener);
 * }</pre>
 */
public final class Reproduction {
    private static final int LISTED = 5;

    private final Provenance provenance;
    private final Path table;
    private final Path folder;

    private Reproduction(Provenance provenance, Path table, Path folder) {
        this.provenance = provenance;
        this.table = table;
        this.folder = folder;
    }

    /**
     * Reads a provenance file.
     *
     * @param folder what the paths of the cases are relative to, if images and masks have moved
     * @throws RadiomicsException if it cannot be read
     */
    public static Reproduction of(Path file, Optional<Path> folder) {
        Provenance provenance = ProvenanceFile.read(file);
        Path base = folder.orElseGet(() -> file.toAbsolutePath().resolveSibling(provenance.folder()))
                .toAbsolutePath()
                .normalize();
        return new Reproduction(
                provenance, file.resolveSibling(provenance.results().file()), base);
    }

    /** What the results were computed from and with. */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * Computes every case again, in a folder of its own that is deleted at the end, and compares.
     *
     * @param options threads, memory and time; start and layout are those of the results
     * @throws RadiomicsException if images or masks are not those that the results were computed from; the message names them
     */
    public ReproducedTable run(BatchOptions options, BatchListener listener) {
        requireSameInputs();
        Manifest manifest =
                Manifest.of(folder, provenance.cases().stream().map(this::input).toList());
        SettingsFile settings = SettingsFile.parse(
                "settings of " + provenance.results().file(),
                provenance.settings().toString());
        try {
            Path temporary = Files.createTempDirectory("radiomics-reproduction");
            try {
                Path again = temporary.resolve(
                        "results." + provenance.results().format().name().toLowerCase(Locale.ROOT));
                BatchFiles files = new BatchFiles(again);
                deleteOnExit(temporary, files);
                BatchOptions chosen = options.withLayout(provenance.results().layout());
                new Batch(manifest, settings).run(files, chosen, listener);
                return ReproducedTable.of(provenance.results(), table, again);
            } finally {
                delete(temporary);
            }
        } catch (IOException e) {
            throw new RadiomicsException(
                    "a folder for temporary files could not be used (" + e.getMessage() + "); check free space", e);
        }
    }

    private void requireSameInputs() {
        Set<String> changed = new LinkedHashSet<>();
        for (ProvenanceCase one : provenance.cases()) {
            List<InputFile> files =
                    new ArrayList<>(List.of(one.source().image(), one.source().mask()));
            one.source().reference().ifPresent(files::add);
            files.stream().filter(file -> !isSame(file)).forEach(file -> changed.add(file.path()));
        }
        if (!changed.isEmpty()) {
            String first = String.join(", ", changed.stream().limit(LISTED).toList());
            int more = changed.size() - LISTED;
            throw new RadiomicsException("images or masks are not those that "
                    + provenance.results().file() + " was computed from: " + first
                    + (more > 0 ? " and " + more + " more" : "") + " (missing or changed, as seen from " + folder
                    + "); restore them, or name the folder that holds them (--folder DIR)");
        }
    }

    private boolean isSame(InputFile file) {
        return InputFiles.of(folder.resolve(file.path()).normalize(), folder)
                .sha256()
                .equals(file.sha256());
    }

    private CaseInput input(ProvenanceCase one) {
        CaseInput input = one.input(folder);
        boolean known = !one.source().seriesUid().isEmpty();
        return one.choices().seriesChosen() && known
                ? input.withReading(input.reading().withSeries(series(one, input)))
                : input;
    }

    /** The UID may be there as a hash only. */
    private static String series(ProvenanceCase one, CaseInput input) {
        String known = one.source().seriesUid();
        return Images.folder(input.image()).series().stream()
                .map(SeriesInfo::uid)
                .filter(uid -> uid.equals(known) || Hashes.ofUid(uid).equals(known))
                .findFirst()
                .orElseThrow(() -> new RadiomicsException(one.source().image().path() + ": the series of case "
                        + one.caseId() + " is not there any more"));
    }

    /** Ctrl-C ends threads without their finally blocks; what is registered last is deleted first. */
    private static void deleteOnExit(Path temporary, BatchFiles files) {
        Stream.of(temporary, files.results(), files.errors(), files.provenance(), files.journal())
                .forEach(path -> path.toFile().deleteOnExit());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
