package dev.radiomics.cli;

import dev.radiomics.cohort.extraction.CaseExtractor;
import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.extraction.CaseRecorder;
import dev.radiomics.cohort.extraction.StageFiles;
import dev.radiomics.cohort.provenance.ProvenanceFile;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.cohort.table.ResultTables;
import dev.radiomics.cohort.table.TableFormat;
import dev.radiomics.cohort.table.TableLayout;
import dev.radiomics.core.RadiomicsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Computes the features of the regions of interest of one image.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  radiomics extract --image ct.nii.gz --mask lesion.nii.gz --preset ibsi-1-c --out features.csv",
            "  radiomics extract --image mr.nii.gz --mask segments.nii.gz --label 3 --spacing 1,1,1 --bin-count 32",
            "  radiomics extract --image pet.nii --mask gtv.nii --bin-width 0.25 --range 0, --families statistics,ivh",
            "  radiomics extract --image mammogram.nii --mask lesion.nii --families morphology_2d",
            "  radiomics extract --image dicom-folder --mask rtstruct.dcm --roi 'GTV*' --settings study.yaml",
            "  radiomics extract --image ct.nii.gz --mask lesion.nii.gz --preset ibsi-1-c "
                    + "--filter log:sigma=3mm:3d:mirror --map-bin-count 32"
        })
final class ExtractCommand implements Callable<Integer> {
    @Mixin
    private CaseOptions input;

    @Option(
            names = "--case-id",
            paramLabel = "S",
            description = "Name of the case in the table (default: the name of the image file without its ending).")
    private String caseId;

    @Option(
            names = "--settings",
            paramLabel = "F",
            description = "Settings file (YAML or JSON; see radiomics settings), instead of the options below.")
    private Path settingsFile;

    @Mixin
    private SettingsOptions settings;

    @Mixin
    private FilterOptions maps;

    @Option(
            names = "--families",
            paramLabel = "F",
            split = ",",
            description =
                    "Only these families: morphology, morphology_2d (of images of one slice), local_intensity, statistics, "
                            + "histogram, ivh, glcm, glrlm, glszm, gldzm, ngtdm, ngldm (default: all that apply).")
    private List<String> families = List.of();

    @Option(
            names = "--out",
            paramLabel = "F",
            description =
                    "The table (default: standard output). Beside it: NAME.provenance.json, what it was computed from and with.")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "csv|json|jsonl",
            description = "Default: that of the ending of --out, else csv.")
    private TableFormat format;

    @Option(
            names = "--layout",
            defaultValue = "long",
            paramLabel = "long|wide",
            description = "One row a value, or one row with a column a value (default: ${DEFAULT-VALUE}).")
    private TableLayout layout;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Also write every image and mask on its way into this folder.")
    private Path stages;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CaseInput one = input.caseInput(Optional.ofNullable(caseId));
        CaseSettings chosen = chosenSettings();
        Path folder = out == null ? Path.of("") : out.toAbsolutePath().getParent();
        CaseRecorder recorder =
                new CaseRecorder(one, folder, false, Optional.ofNullable(stages).map(StageFiles::new));
        CaseExtractor.with(chosen).threads(input.threadCount()).extract(one, recorder);
        recorder.throwOnlyFailure();
        List<RegionResult> results = recorder.regions();
        PrintWriter err = spec.commandLine().getErr();
        results.stream()
                .flatMap(result -> result.warnings().stream())
                .distinct()
                .forEach(warning -> err.println("radiomics: note: " + warning));
        if (out == null) {
            ResultTables.write(results, format(), layout, spec.commandLine().getOut());
        } else {
            ResultTables.write(results, format(), layout, out);
            writeProvenance(one, recorder, folder, chosen);
        }
        recorder.failures().forEach(failure -> err.println("radiomics: " + Failures.text(failure)));
        return recorder.failures().isEmpty() ? 0 : Main.EXIT_INCOMPLETE;
    }

    private TableFormat format() {
        return Optional.ofNullable(format)
                .or(() -> Optional.ofNullable(out).flatMap(TableFormat::ofEnding))
                .orElse(TableFormat.CSV);
    }

    /** A pipe or a device has no place beside it. */
    private void writeProvenance(CaseInput one, CaseRecorder recorder, Path folder, CaseSettings chosen) {
        if (Files.isRegularFile(out)) {
            List<ProvenanceFile.Entry> entries = List.of(new ProvenanceFile.Entry(one, recorder.record()));
            ProvenanceFile.write(out, format(), layout, folder, chosen, entries);
        }
    }

    private CaseSettings chosenSettings() {
        if (settingsFile == null) {
            RegionSettings chosen = chosenFamilies();
            chosen = chosen.withExtraction(maps.addTo(chosen.extraction()));
            return CaseSettings.same(input.resampleMask() ? chosen.resamplingMask() : chosen);
        }
        Stream.concat(
                        Stream.of("settings", "maps").flatMap(mixin -> spec.mixins().get(mixin).options().stream()),
                        Stream.of(spec.findOption("--families"), spec.findOption("--resample-mask")))
                .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new RadiomicsException("--settings decides about everything but the case; leave out "
                            + option.longestName() + ", or write it into the file (radiomics settings template)");
                });
        return SettingsFile.read(settingsFile);
    }

    private RegionSettings chosenFamilies() {
        if (families.isEmpty()) {
            return settings.settings();
        }
        List<String> known = settings.familyKeys();
        List<String> wanted = families.stream().map(String::strip).toList();
        for (String family : wanted) {
            if (!known.contains(family)) {
                throw new RadiomicsException(
                        "--families: there is no family '" + family + "' under these settings; there are "
                                + String.join(", ", known)
                                + " (texture families need an aggregation of theirs: IAZD and the like "
                                + "for glcm and glrlm, KOBO and the like for the others)");
            }
        }
        return settings.settings(family -> wanted.contains(family.family().key()));
    }
}
