package dev.radiomics.cli;

import dev.radiomics.cohort.table.CaseResult;
import dev.radiomics.cohort.table.ResultTables;
import dev.radiomics.cohort.table.TableFormat;
import dev.radiomics.cohort.table.TableLayout;
import dev.radiomics.core.extraction.ExtractionResult;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.image.Label;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Images;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Computes the features of one region of interest.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  radiomics extract --image ct.nii.gz --mask lesion.nii.gz --preset ibsi-1-c --out features.csv",
            "  radiomics extract --image mr.nii.gz --mask segments.nii.gz --label 3 --spacing 1,1,1 --bin-count 32",
            "  radiomics extract --image pet.nii --mask gtv.nii --bin-width 0.25 --range 0, --families statistics,ivh"
        })
final class ExtractCommand implements Callable<Integer> {
    @Option(names = "--image", required = true, paramLabel = "F", description = "The image (NIfTI).")
    private Path image;

    @Option(
            names = "--volume",
            paramLabel = "N",
            description = "Which volume of an image with several (a time series), from 0.")
    private Integer volume;

    @Option(names = "--mask", required = true, paramLabel = "F", description = "The mask (NIfTI).")
    private Path mask;

    @Option(
            names = "--label",
            paramLabel = "N",
            description = "Voxels of the mask with this value are the region (default: the only value other than 0).")
    private Double label;

    @Option(
            names = "--resample-mask",
            description = "Bring a mask that lies on another grid to the grid of the image instead of refusing it.")
    private boolean resampleMask;

    @Option(
            names = "--case-id",
            paramLabel = "S",
            description = "Name of the case in the table (default: the name of the image file without its ending).")
    private String caseId;

    @Mixin
    private SettingsOptions settings;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads; the result does not depend on it (default: one for each core).")
    private Integer threads;

    @Option(names = "--out", paramLabel = "F", description = "The table (default: standard output).")
    private Path out;

    @Option(
            names = "--format",
            defaultValue = "csv",
            paramLabel = "csv|json",
            description = "Default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Option(
            names = "--layout",
            defaultValue = "long",
            paramLabel = "long|wide",
            description = "One row a value, or one row with a column a value (default: ${DEFAULT-VALUE}).")
    private TableLayout layout;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ExtractionSettings chosen = settings.settings();
        Volume intensities = volume == null ? Images.read(image) : Images.read(image, volume);
        Mask region = Images.readMask(mask, label == null ? Label.only() : Label.of(label));
        ExtractionResult result = Extractor.with(chosen)
                .threads(threads == null ? Runtime.getRuntime().availableProcessors() : threads)
                .aligningMask(resampleMask)
                .extract(intensities, region);
        PrintWriter err = spec.commandLine().getErr();
        result.warnings().forEach(warning -> err.println("radiomics: note: " + warning));
        List<CaseResult> results = List.of(new CaseResult(caseId == null ? stem(image) : caseId, result));
        if (out == null) {
            ResultTables.write(results, format, layout, spec.commandLine().getOut());
        } else {
            ResultTables.write(results, format, layout, out);
        }
        return 0;
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)\\.(nii|hdr|img)?(\\.gz)?$", "");
    }
}
