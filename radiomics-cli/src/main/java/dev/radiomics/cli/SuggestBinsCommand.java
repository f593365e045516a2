package dev.radiomics.cli;

import dev.radiomics.cohort.bins.BinGroup;
import dev.radiomics.cohort.bins.BinSuggestion;
import dev.radiomics.cohort.bins.CohortIntensities;
import dev.radiomics.cohort.bins.RegionIntensities;
import dev.radiomics.cohort.bins.WidthSummary;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "suggest-bins",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows how many bins the regions of a cohort get under several bin widths, and recommends one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  radiomics suggest-bins --manifest cases.csv --settings study.yaml",
            "  radiomics suggest-bins --manifest cases.csv --preset ct --widths 5,10,25 --out bins.csv"
        })
final class SuggestBinsCommand implements Callable<Integer> {
    @Mixin
    private CohortOptions cohort;

    @Option(
            names = "--widths",
            paramLabel = "W",
            split = ",",
            description =
                    "Bin widths to try, in the unit of the image after normalisation (default: 1, 2, 2.5 and 5 times "
                            + "powers of ten, around the intensities of the regions).")
    private List<Double> widths = List.of();

    @Option(
            names = "--out",
            paramLabel = "F",
            description = "Also write the bins of each region under each width to this file (CSV).")
    private Path out;

    @Mixin
    private ThreadsOption threads;

    @Spec
    private CommandSpec spec;

    private int failures;

    @Override
    public Integer call() {
        for (double width : widths) {
            if (!(width > 0 && Double.isFinite(width))) {
                throw new RadiomicsException("--widths takes numbers above 0, got " + DecimalText.brief(width));
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        Manifest cases = cohort.cases(err);
        List<RegionIntensities> regions = CohortIntensities.read(cases, cohort.settings(), threads.count(), this::tell);
        BinSuggestion suggestion = BinSuggestion.of(regions, widths);
        suggestion.groups().forEach(this::print);
        if (out != null) {
            suggestion.write(out);
        }
        return failures == 0 ? 0 : Main.EXIT_INCOMPLETE;
    }

    private void tell(String caseId, int regions, List<RegionFailure> reasons) {
        PrintWriter err = spec.commandLine().getErr();
        reasons.forEach(reason -> err.println("radiomics: " + caseId + ": " + Failures.text(reason)));
        failures += reasons.size();
        if (!cohort.quiet()) {
            err.println("radiomics: " + caseId + ", " + DecimalText.counted(regions, "region"));
        }
    }

    private void print(BinGroup group) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(name(group) + DecimalText.counted(group.regions().size(), "region")
                + ", median extent of their intensities " + DecimalText.brief(rounded(group.medianExtent())));
        if (!group.widths().isEmpty()) {
            to.printf(
                    Locale.ROOT,
                    "%10s %8s %8s %8s %8s %8s %8s%n",
                    "bin width",
                    "min",
                    "median",
                    "max",
                    "16-128",
                    "under 8",
                    "over 256");
            group.widths().forEach(width -> print(width, to));
        }
        Optional<WidthSummary> best = group.recommended();
        to.println(best.map(width -> "recommended: bin-width " + DecimalText.brief(width.width()))
                        .orElse("no recommendation")
                + "; " + group.reason());
    }

    private static String name(BinGroup group) {
        return (group.modality().isEmpty() ? "" : group.modality() + ", ")
                + (group.settings().isEmpty() ? "" : "settings " + group.settings() + ", ");
    }

    private static void print(WidthSummary width, PrintWriter to) {
        to.printf(
                Locale.ROOT,
                "%10s %8s %8s %8s %8s %8s %8s%n",
                DecimalText.brief(width.width()),
                DecimalText.brief(width.fewest()),
                DecimalText.brief(width.median()),
                DecimalText.brief(width.most()),
                share(width.suitable(), width),
                share(width.few(), width),
                share(width.many(), width));
    }

    private static String share(int count, WidthSummary width) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * count / width.regions());
    }

    /** Four digits say enough of an extent. */
    private static double rounded(double extent) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3e", extent));
    }
}
