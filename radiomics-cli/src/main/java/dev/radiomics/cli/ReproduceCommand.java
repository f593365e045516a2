package dev.radiomics.cli;

import dev.radiomics.cohort.batch.BatchOptions;
import dev.radiomics.cohort.provenance.Provenance;
import dev.radiomics.cohort.reproduction.ReproducedTable;
import dev.radiomics.cohort.reproduction.Reproduction;
import dev.radiomics.core.LibraryVersion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Computes a table of results again from its provenance, compares, and ends with 3 if anything "
                + "differs. Nothing is overwritten.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  radiomics reproduce results.provenance.json",
            "  radiomics reproduce results.provenance.json --folder /data/cohort"
        })
final class ReproduceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "NAME.provenance.json, which lies beside the table.")
    private Path provenance;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "What the paths of images and masks are relative to, if they have moved.")
    private Path folder;

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--all", description = "List every difference (default: the first " + DifferenceList.LISTED + ").")
    private boolean all;

    @Option(
            names = {"-q", "--quiet"},
            description = "Tell nothing but failures and the outcome.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Reproduction reproduction = Reproduction.of(provenance, Optional.ofNullable(folder));
        tellOtherLibrary(reproduction.provenance().library(), err);
        BatchOptions options = BatchOptions.defaults();
        ReproducedTable outcome;
        try (BatchProgress progress = BatchProgress.to(err, quiet, "")) {
            outcome = reproduction.run(options.withThreads(threads.count()), progress);
        }
        tell(outcome, reproduction.provenance().results());
        return outcome.isReproduced() ? 0 : Main.EXIT_DIFFERENT;
    }

    private static void tellOtherLibrary(LibraryVersion then, PrintWriter err) {
        LibraryVersion now = LibraryVersion.current();
        if (!then.equals(now)) {
            err.println("radiomics: note: the table was computed by version " + then.version() + ", commit "
                    + then.commit() + "; this is version " + now.version() + ", commit " + now.commit());
        }
    }

    private void tell(ReproducedTable outcome, Provenance.ResultFile table) {
        PrintWriter out = spec.commandLine().getOut();
        switch (outcome.original()) {
            case CHANGED -> out.println(table.file() + " was changed after it was written");
            case MISSING -> out.println(table.file() + " is not there any more; compared with its hash");
            case UNCHANGED -> {}
        }
        String what = !outcome.isReproduced()
                ? "not reproduced: values differ (A: " + table.file() + ", B: computed again)"
                : outcome.sameBytes()
                        ? "reproduced: the same bytes as when it was written"
                        : "reproduced: the same values, in other bytes";
        out.println(what);
        outcome.comparison()
                .filter(comparison -> !comparison.isEqual())
                .ifPresent(comparison -> DifferenceList.print(comparison, all, out));
    }
}
