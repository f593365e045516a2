package dev.radiomics.cli;

import dev.radiomics.cohort.landmarks.LandmarkFit;
import dev.radiomics.cohort.landmarks.LandmarkOptions;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.preprocessing.NormalisationVoxels;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "fit-landmarks",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Fits histogram landmarks (Nyúl and Udupa) to a cohort, for settings that normalise by landmarks.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  radiomics fit-landmarks --manifest training.csv --out landmarks.json",
            "  radiomics fit-landmarks --manifest training.csv --over region --percentiles 5,25,50,75,95 --out landmarks.json"
        })
final class FitLandmarksCommand implements Callable<Integer> {
    @Mixin
    private CohortOptions cohort;

    @Option(
            names = "--over",
            defaultValue = "foreground",
            paramLabel = "V",
            description =
                    "The voxels whose percentiles count: image, foreground (above the mean of the image), region, or "
                            + "reference (default: ${DEFAULT-VALUE}).")
    private NormalisationVoxels over;

    @Option(
            names = "--percentiles",
            paramLabel = "P",
            split = ",",
            description = "Percentiles, rising (default: 1, the deciles, 99).")
    private List<Double> percentiles = LandmarkOptions.DECILES;

    @Option(
            names = "--scale",
            defaultValue = "0,1000",
            paramLabel = "LO,HI",
            split = ",",
            description = "What the first and the last percentile become (default: ${DEFAULT-VALUE}).")
    private List<Double> scale;

    @Option(names = "--out", required = true, paramLabel = "F", description = "The file to write (JSON).")
    private Path out;

    @Option(names = "--overwrite", description = "Replace a file that is there.")
    private boolean overwrite;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Files.exists(out) && !overwrite) {
            throw new RadiomicsException(
                    out + ": this file exists already; choose another name, or replace it (--overwrite)");
        }
        if (scale.size() != 2) {
            throw new RadiomicsException("--scale takes two numbers, LO,HI, got " + scale.size());
        }
        LandmarkOptions options =
                LandmarkOptions.over(over).withPercentiles(percentiles).withValues(scale.get(0), scale.get(1));
        PrintWriter err = spec.commandLine().getErr();
        Manifest cases = cohort.cases(err);
        LandmarkFit fit = LandmarkFit.of(cases, cohort.settings(), options, input -> {
            if (!cohort.quiet()) {
                err.println("radiomics: " + input.id());
            }
        });
        fit.write(out);
        List<Double> found = fit.standard().percentilesOfImage();
        if (found.size() < percentiles.size()) {
            err.println("radiomics: note: only the percentiles " + found + " differ from each other in some image");
        }
        if (!cohort.quiet()) {
            err.println("radiomics: landmarks of " + fit.images() + " images or regions in " + out
                    + "; settings use them by normalisation: {method: landmarks, over: " + over.key()
                    + ", landmarks-file: " + out.getFileName() + "}");
        }
        return 0;
    }
}
