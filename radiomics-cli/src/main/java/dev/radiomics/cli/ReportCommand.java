package dev.radiomics.cli;

import dev.radiomics.cohort.report.CaseReport;
import dev.radiomics.cohort.report.CohortReport;
import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.settings.SettingsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        modelTransformer = ReportCommand.Choice.class,
        description = "Writes a page (HTML, one file) about a case, or about a table of results.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  radiomics report --image ct.nii.gz --mask lesion.nii.gz --preset ibsi-1-c --out case.html",
            "  radiomics report --image dicom-folder --mask rtstruct.dcm --roi 'GTV*' --settings study.yaml --out case.html",
            "  radiomics report --results results.csv --out cohort.html"
        })
final class ReportCommand implements Callable<Integer> {
    private static final List<String> OF_CASE = List.of("--image", "--mask", "--settings");
    private static final List<String> OF_TABLE = List.of("--results", "--out", "--debug");

    @Option(
            names = "--results",
            paramLabel = "F",
            description = "A table of results, instead of an image and a mask. Beside it NAME.errors.csv and "
                    + "NAME.provenance.json are read if they are there.")
    private Path results;

    @Mixin
    private CaseOptions input;

    @Option(
            names = "--case-id",
            paramLabel = "S",
            description = "Title of the page (default: the name of the image file without its ending).")
    private String caseId;

    @Option(
            names = {"--settings", "--preset"},
            paramLabel = "F",
            description = "Settings file (YAML or JSON), or the name of a preset; see radiomics settings.")
    private String settings;

    @Option(names = "--out", required = true, paramLabel = "F", description = "The page to write, such as case.html.")
    private Path out;

    @Spec
    private CommandSpec spec;

    /** Options of a case are needed only without a table, and the settings decide about the mask. */
    static final class Choice implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec command) {
            for (String name : List.of("--image", "--mask")) {
                OptionSpec option = command.findOption(name);
                command.remove(option);
                command.addOption(OptionSpec.builder(option).required(false).build());
            }
            return command.remove(command.findOption("--resample-mask"));
        }
    }

    @Override
    public Integer call() {
        if (results != null) {
            requireNothingButTable();
            CohortReport.write(results, out);
            return 0;
        }
        if (OF_CASE.stream().allMatch(this::isGiven)) {
            return reportCase();
        }
        throw new ParameterException(
                spec.commandLine(), "give --image, --mask and --settings (or --preset) for a case, or --results");
    }

    private void requireNothingButTable() {
        spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(option -> !OF_TABLE.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new ParameterException(
                            spec.commandLine(), option + " goes with a case (--image, --mask), not with --results");
                });
    }

    private int reportCase() {
        CaseRecord record = CaseReport.write(
                input.caseInput(Optional.ofNullable(caseId)), SettingsFile.named(settings), input.threadCount(), out);
        PrintWriter err = spec.commandLine().getErr();
        record.failures().forEach(failure -> err.println("radiomics: " + Failures.text(failure)));
        return record.failures().isEmpty() ? 0 : Main.EXIT_INCOMPLETE;
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }
}
