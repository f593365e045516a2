package dev.radiomics.cli;

import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.io.RegionChoice;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of commands that look at a cohort before it is extracted. */
final class CohortOptions {
    @Option(names = "--manifest", required = true, paramLabel = "F", description = "The list of cases (CSV).")
    private Path manifest;

    @Option(
            names = {"--settings", "--preset"},
            paramLabel = "F",
            description = "Settings file (YAML or JSON), or the name of a preset (default: images as they are).")
    private String settings;

    @Option(names = "--all-rois", description = "Every region of a mask, for cases without label and roi.")
    private boolean allRegions;

    @Option(
            names = {"-q", "--quiet"},
            description = "Tell nothing but failures.")
    private boolean quiet;

    /** The cases; what a user should know of them is told. */
    Manifest cases(PrintWriter err) {
        Manifest cases = Manifest.read(manifest, allRegions ? RegionChoice.all() : RegionChoice.only());
        cases.notes().forEach(note -> err.println("radiomics: note: " + note));
        return cases;
    }

    CaseSettings settings() {
        return settings == null
                ? CaseSettings.same(RegionSettings.of(ExtractionSettings.of(List.of())))
                : SettingsFile.named(settings);
    }

    boolean quiet() {
        return quiet;
    }
}
