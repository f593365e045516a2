package dev.radiomics.cli;

import dev.radiomics.cohort.comparison.ResultComparison;
import dev.radiomics.cohort.comparison.Tolerance;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists what differs between two result tables (CSV or JSON, any layout), and ends with 3 if "
                + "anything does.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  radiomics compare before.csv after.csv",
            "  radiomics compare here.csv there.csv --tolerance 0.001 --all"
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "A table of results.")
    private Path a;

    @Parameters(index = "1", paramLabel = "B", description = "Another one.")
    private Path b;

    @Option(
            names = "--tolerance",
            defaultValue = "1e-9",
            paramLabel = "REL",
            description = "Numbers may differ by this fraction of the larger one (default: ${DEFAULT-VALUE}).")
    private double relative;

    @Option(
            names = "--absolute",
            defaultValue = "0",
            paramLabel = "ABS",
            description = "Or by this much, in their unit (default: ${DEFAULT-VALUE}).")
    private double absolute;

    @Option(names = "--all", description = "List every difference (default: the first " + DifferenceList.LISTED + ").")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ResultComparison comparison = ResultComparison.of(a, b, new Tolerance(relative, absolute));
        DifferenceList.print(comparison, all, spec.commandLine().getOut());
        return comparison.isEqual() ? 0 : Main.EXIT_DIFFERENT;
    }
}
