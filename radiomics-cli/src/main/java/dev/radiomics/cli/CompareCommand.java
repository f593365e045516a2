package dev.radiomics.cli;

import dev.radiomics.cohort.comparison.Difference;
import dev.radiomics.cohort.comparison.Difference.Kind;
import dev.radiomics.cohort.comparison.ResultComparison;
import dev.radiomics.cohort.comparison.Tolerance;
import dev.radiomics.cohort.table.ResultCell;
import dev.radiomics.core.DecimalText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
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
    private static final int LISTED = 50;

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

    @Option(names = "--all", description = "List every difference (default: the first " + LISTED + ").")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ResultComparison comparison = ResultComparison.of(a, b, new Tolerance(relative, absolute));
        PrintWriter out = spec.commandLine().getOut();
        comparison.differences().stream()
                .limit(all ? Long.MAX_VALUE : LISTED)
                .forEach(difference -> out.println(text(difference)));
        int unlisted = all ? 0 : comparison.differences().size() - LISTED;
        if (unlisted > 0) {
            out.println("... and " + unlisted + " more (--all lists them)");
        }
        summarise(comparison, out);
        return comparison.isEqual() ? 0 : Main.EXIT_DIFFERENT;
    }

    private static void summarise(ResultComparison comparison, PrintWriter out) {
        String row = "%-32s %10d%n";
        out.printf(row, "values in A", comparison.valuesA());
        out.printf(row, "values in B", comparison.valuesB());
        out.printf(row, "equal", comparison.equal());
        for (Kind kind : Kind.values()) {
            out.printf(row, words(kind), comparison.count(kind));
        }
        out.println("largest relative difference: "
                + comparison
                        .largest()
                        .map(pair -> DecimalText.brief((float) pair.relative()) + " (" + place(pair) + ")")
                        .orElse("0"));
        if (comparison.otherSettings() > 0) {
            out.println("note: " + comparison.otherSettings() + " regions were computed with other settings");
        }
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case VALUE -> "different";
            case UNDEFINED -> "a number and undefined";
            case REASON -> "undefined for different reasons";
            case ONLY_IN_A -> "only in A";
            case ONLY_IN_B -> "only in B";
        };
    }

    private static String place(Difference difference) {
        return difference.region() + ": " + difference.column().key();
    }

    private static String text(Difference difference) {
        return place(difference) + ": "
                + switch (difference.kind()) {
                    case VALUE ->
                        cell(difference.a()) + " and " + cell(difference.b()) + ", relative difference "
                                + DecimalText.brief((float) difference.relative());
                    case UNDEFINED, REASON -> cell(difference.a()) + " and " + cell(difference.b());
                    case ONLY_IN_A -> "only in A, " + cell(difference.a());
                    case ONLY_IN_B -> "only in B, " + cell(difference.b());
                };
    }

    private static String cell(Optional<ResultCell> cell) {
        return cell.map(given -> DecimalText.brief(given.value())
                        + (given.reason().isEmpty() ? "" : " (" + given.reason() + ")"))
                .orElse("");
    }
}
