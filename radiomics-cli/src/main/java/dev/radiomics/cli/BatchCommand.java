package dev.radiomics.cli;

import dev.radiomics.cohort.batch.Batch;
import dev.radiomics.cohort.batch.BatchFiles;
import dev.radiomics.cohort.batch.BatchOptions;
import dev.radiomics.cohort.batch.BatchSummary;
import dev.radiomics.cohort.batch.journal.Start;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.cohort.table.TableLayout;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.RegionChoice;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Computes the features of many cases; what is done stays done whatever happens.",
        footerHeading =
                "%nThe manifest is a CSV file with the columns case_id, image, mask (paths relative to it) and, if wanted,%n"
                        + "label or roi, modality, reference, series, time_point; other columns are passed through.%n%nExamples:%n",
        footer = {
            "  radiomics batch --scan study --out cases.csv",
            "  radiomics batch --manifest cases.csv --settings study.yaml --out results.csv",
            "  radiomics batch --manifest cases.csv --settings study.yaml --out results.csv --resume"
        })
final class BatchCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private ManifestOptions source;

    @Option(
            names = {"--settings", "--preset"},
            paramLabel = "F",
            description = "Settings file (YAML or JSON), or the name of a preset; see radiomics settings.")
    private String settings;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F",
            description =
                    "The table: .csv, .json or .jsonl. Beside it: NAME.errors.csv, NAME.provenance.json and the journal. With --scan, the manifest.")
    private Path out;

    @Option(
            names = "--layout",
            defaultValue = "long",
            paramLabel = "long|wide",
            description = "One row a value, or one row with a column a value (default: ${DEFAULT-VALUE}).")
    private TableLayout layout;

    @Option(names = "--all-rois", description = "Every region of a mask, for cases without label and roi.")
    private boolean allRegions;

    @Mixin
    private ThreadsOption threads;

    @Option(
            names = "--time-limit",
            paramLabel = "T",
            description = "A case that takes longer than this fails, such as 90s, 10m or 1h30m (default: none).")
    private String timeLimit;

    @Option(names = "--resume", description = "Go on with an earlier run; cases that failed are tried again.")
    private boolean resume;

    @Option(
            names = "--overwrite",
            description = "Forget an earlier run and its results; with --scan, replace the manifest.")
    private boolean overwrite;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Also write every image and mask on its way into this folder.")
    private Path stages;

    @Option(
            names = "--plain-uids",
            description = "Write DICOM UIDs as they are into the provenance (default: their hashes).")
    private boolean plainUids;

    @Option(
            names = {"-q", "--quiet"},
            description = "Tell nothing but failures.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (source.isScan()) {
            return FolderScan.run(source.folder(), out, overwrite, err);
        }
        if (settings == null) {
            throw new ParameterException(spec.commandLine(), "say what to compute: --settings F");
        }
        BatchFiles files = new BatchFiles(out);
        files.requireOtherThan(List.of(source.manifest(), Path.of(settings)));
        Manifest cases = Manifest.read(source.manifest(), allRegions ? RegionChoice.all() : RegionChoice.only());
        cases.notes().forEach(note -> err.println("radiomics: note: " + note));
        SettingsFile chosen = SettingsFile.named(settings);
        BatchSummary summary;
        try (BatchProgress progress = BatchProgress.to(err, quiet, ", go on with --resume")) {
            summary = new Batch(cases, chosen).run(files, options(), progress);
        }
        summary.repeated()
                .forEach(name -> err.println("radiomics: note: " + name + ", occurs several times; give its lines "
                        + "different case_ids, or tables cannot tell them apart"));
        if (!quiet) {
            err.println("radiomics: " + DecimalText.counted(summary.cases(), "case") + ", "
                    + DecimalText.counted(summary.regions(), "region") + " with values"
                    + (summary.failures() == 0
                            ? ""
                            : ", " + DecimalText.counted(summary.failures(), "failure") + " in " + files.errors()));
        }
        return summary.failures() == 0 ? 0 : Main.EXIT_INCOMPLETE;
    }

    private BatchOptions options() {
        if (resume && overwrite) {
            throw new RadiomicsException(
                    "--resume goes on with an earlier run, --overwrite forgets it; give one of them");
        }
        BatchOptions options = BatchOptions.defaults()
                .withStart(resume ? Start.RESUME : overwrite ? Start.OVERWRITE : Start.NEW)
                .withLayout(layout);
        options = options.withThreads(threads.count());
        options = timeLimit == null ? options : options.withTimeLimit(duration(timeLimit));
        options = stages == null ? options : options.withStages(stages);
        return plainUids ? options.withPlainUids() : options;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse("PT" + text.strip().toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw new RadiomicsException(
                    "--time-limit takes hours, minutes and seconds such as 90s, 10m or 1h30m, got '" + text + "'", e);
        }
    }
}
