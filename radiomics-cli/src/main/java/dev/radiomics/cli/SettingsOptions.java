package dev.radiomics.cli;

import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.Families;
import dev.radiomics.core.extraction.Preset;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.ivh.IvhLevels;
import dev.radiomics.core.morphology.MorphologyFamily;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.preprocessing.Resegmentation;
import dev.radiomics.core.roi.IntensityRange;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that make extraction settings. */
final class SettingsOptions {
    @Option(
            names = "--preset",
            paramLabel = "P",
            description =
                    "Settings with a name: ibsi-1-a ... ibsi-1-e, ct, mr, pet, breast-dce, mammography and others "
                            + "(radiomics settings presets).")
    private String preset;

    @Option(
            names = "--bin-width",
            paramLabel = "W",
            description = "Discretise into bins of this width (fixed bin size).")
    private Double binWidth;

    @Option(names = "--bin-count", paramLabel = "N", description = "Discretise into so many bins (fixed bin number).")
    private Integer binCount;

    @Mixin
    private ResamplingOptions grid;

    @Option(
            names = "--range",
            paramLabel = "LO,HI",
            description = "Re-segment: leave out voxels outside this closed range; an end may be empty (-500,).")
    private String range;

    @Option(
            names = "--outliers",
            paramLabel = "S",
            description = "Re-segment: leave out voxels more than S standard deviations from the mean.")
    private Double outliers;

    @Option(
            names = "--ivh",
            paramLabel = "L",
            description = "Levels of the intensity-volume histogram: steps:S, fbs:W or fbn:N (default: fbn:1000).")
    private String ivh;

    @Option(
            names = "--aggregations",
            paramLabel = "A",
            split = ",",
            description = "Aggregations of texture families: IBSI codes, or 2d, 2.5d, 3d, all "
                    + "(default: IAZD,KOBO, that is 3D merged; with a preset, its own).")
    private List<String> aggregations = List.of();

    @Option(
            names = "--autocorrelation-memory",
            paramLabel = "MIB",
            description = "Largest memory for Moran's I and Geary's C; above it both have no value (default: 1024).")
    private Integer autocorrelationMemory;

    /** The settings that the options stand for, with all families. */
    RegionSettings settings() {
        return settings(family -> true);
    }

    /** The settings that the options stand for; a discretisation must be chosen if a wanted family needs grey levels. */
    RegionSettings settings(Predicate<FeatureFamily> wanted) {
        RegionSettings chosen = preset != null ? ofPreset() : RegionSettings.of(ofOptions(wanted));
        List<FeatureFamily> families =
                chosen.extraction().families().stream().filter(wanted).toList();
        return chosen.withExtraction(
                chosen.extraction().withFamilies(autocorrelationMemory == null ? families : withMemoryLimit(families)));
    }

    private List<FeatureFamily> withMemoryLimit(List<FeatureFamily> families) {
        long bytes = autocorrelationMemory * (1L << 20);
        return families.stream()
                .map(family -> family instanceof MorphologyFamily morphology
                        ? new MorphologyFamily(morphology.settings().withAutocorrelationMemoryBytes(bytes))
                        : family)
                .toList();
    }

    /** The keys of the families there are under these settings. */
    List<String> familyKeys() {
        List<FeatureFamily> families = preset != null ? ofPreset().extraction().families() : available();
        return families.stream().map(family -> family.family().key()).toList();
    }

    private List<FeatureFamily> available() {
        Set<Aggregation> chosen =
                aggregations.isEmpty() ? EnumSet.of(Aggregation.MERGED_3D, Aggregation.VOLUME_3D) : aggregationSet();
        List<FeatureFamily> available = new ArrayList<>(Families.builtIn(ivhLevels(), chosen));
        available.addAll(Families.provided());
        return available;
    }

    private RegionSettings ofPreset() {
        boolean other = binWidth != null || binCount != null || grid.areGiven() || range != null || outliers != null;
        if (other || ivh != null) {
            throw new RadiomicsException(
                    "--preset decides about spacing, rounding, range, outliers, bins and ivh; "
                            + "leave out --preset to choose them yourself, or write a settings file that begins with the preset");
        }
        RegionSettings named = SettingsFile.preset(preset).ofCase("");
        if (aggregations.isEmpty()) {
            return named;
        }
        return Arrays.stream(Preset.values())
                .filter(known -> known.key().equals(preset))
                .findFirst()
                .map(known -> named.withExtraction(known.settings(aggregationSet())))
                .orElseThrow(() -> new RadiomicsException("--aggregations goes with the presets of IBSI 1; for "
                        + preset + " write a settings file with preset and aggregations"));
    }

    private ExtractionSettings ofOptions(Predicate<FeatureFamily> wanted) {
        List<FeatureFamily> chosenFamilies = available().stream().filter(wanted).toList();
        boolean greyLevels = chosenFamilies.stream().anyMatch(FeatureFamily::needsGreyLevels);
        ExtractionSettings settings = (greyLevels || binWidth != null || binCount != null
                        ? ExtractionSettings.of(discretisation(), chosenFamilies)
                        : ExtractionSettings.of(chosenFamilies))
                .withRoundedIntensities(grid.round())
                .withResegmentation(new Resegmentation(
                        Optional.ofNullable(range).map(SettingsOptions::parseRange),
                        outliers == null ? OptionalDouble.empty() : OptionalDouble.of(outliers)));
        return grid.resampling().map(settings::withResampling).orElse(settings);
    }

    private Discretisation discretisation() {
        return GreyLevels.choice("--bin-width", binWidth, "--bin-count", binCount)
                .orElseThrow(
                        () -> new RadiomicsException("choose how grey levels are made: --preset P, or --bin-width W, "
                                + "or --bin-count N; the IBSI has no default"));
    }

    private static IntensityRange parseRange(String text) {
        String[] ends = text.split(",", -1);
        if (ends.length != 2) {
            throw new RadiomicsException("--range takes two ends, LO,HI (one may be empty), got '" + text + "'");
        }
        return new IntensityRange(
                ends[0].isBlank() ? Double.NEGATIVE_INFINITY : Numbers.of("--range", ends[0]),
                ends[1].isBlank() ? Double.POSITIVE_INFINITY : Numbers.of("--range", ends[1]));
    }

    private IvhLevels ivhLevels() {
        return ivh == null ? new IvhLevels.FixedBinNumber(1000) : IvhLevels.parse(ivh);
    }

    private Set<Aggregation> aggregationSet() {
        Set<Aggregation> chosen = EnumSet.noneOf(Aggregation.class);
        aggregations.forEach(word -> chosen.addAll(Aggregation.named(word)));
        return chosen;
    }
}
