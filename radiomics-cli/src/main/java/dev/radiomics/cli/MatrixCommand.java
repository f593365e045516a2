package dev.radiomics.cli;

import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.cohort.table.MatrixTables;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.TextureFamily;
import dev.radiomics.core.texture.TextureMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints the texture matrices of one region of interest as CSV, one row an entry.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  radiomics matrix --family glcm --image ct.nii.gz --mask lesion.nii.gz --bin-width 25",
            "  radiomics matrix --family glszm --aggregations 2d --image ct.nii.gz --mask lesion.nii.gz --preset ibsi-1-a "
                    + "--out zones.csv"
        })
final class MatrixCommand implements Callable<Integer> {
    private static final List<String> KEYS = List.of("glcm", "glrlm", "glszm", "gldzm", "ngtdm", "ngldm");

    @Option(
            names = "--family",
            required = true,
            paramLabel = "F",
            description = "glcm, glrlm, glszm, gldzm, ngtdm or ngldm.")
    private String family;

    @Mixin
    private CaseOptions input;

    @Mixin
    private SettingsOptions settings;

    @Option(names = "--out", paramLabel = "F", description = "The table (default: standard output).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RegionSettings named = settings.settings();
        ExtractionSettings chosen = named.extraction();
        TextureFamily<?> texture = textureFamily(chosen);
        Extractor extractor = input.extractor(chosen);
        Volume image = input.readImage(named.reading());
        DiscretisedRegion region = extractor.discretise(image, input.readMask(image));
        List<? extends Labelled<? extends TextureMatrix>> matrices = extractor.matrices(texture, region);
        if (matrices.isEmpty()) {
            throw new RadiomicsException("the region is too small for a matrix of the family " + family
                    + ": it has no entries under these settings");
        }
        int firstSlice = region.region().box().z();
        if (out == null) {
            MatrixTables.write(matrices, firstSlice, spec.commandLine().getOut());
        } else {
            MatrixTables.write(matrices, firstSlice, out);
        }
        return 0;
    }

    private TextureFamily<?> textureFamily(ExtractionSettings chosen) {
        if (!KEYS.contains(family)) {
            throw new RadiomicsException(
                    "--family: there is no texture family '" + family + "'; there are " + String.join(", ", KEYS));
        }
        return chosen.families().stream()
                .filter(candidate -> candidate.family().key().equals(family))
                .map(candidate -> (TextureFamily<?>) candidate)
                .findFirst()
                .orElseThrow(
                        () -> new RadiomicsException(
                                "--aggregations: none of these is one of the family " + family
                                        + "; glcm and glrlm have BTW3, SUJT, JJUI, ZW7Z, ITBB and IAZD, the others 8QNN, 62GR and KOBO"));
    }
}
