package dev.radiomics.cli;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that make extraction settings. */
final class SettingsOptions {
    @Option(
            names = "--preset",
            paramLabel = "P",
            description = "Settings with a name: ibsi-1-digital-phantom, ibsi-1-a ... ibsi-1-e.")
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
    ExtractionSettings settings() {
        return settings(family -> true);
    }

    /** The settings that the options stand for; a discretisation must be chosen if a wanted family needs grey levels. */
    ExtractionSettings settings(Predicate<FeatureFamily> wanted) {
        ExtractionSettings settings = preset != null ? ofPreset() : ofOptions(wanted);
        settings = settings.withFamilies(
                settings.families().stream().filter(wanted).toList());
        return autocorrelationMemory == null ? settings : settings.withFamilies(withMemoryLimit(settings.families()));
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
        List<FeatureFamily> families = preset != null ? ofPreset().families() : available();
        return families.stream().map(family -> family.family().key()).toList();
    }

    private List<FeatureFamily> available() {
        Set<Aggregation> chosen =
                aggregations.isEmpty() ? EnumSet.of(Aggregation.MERGED_3D, Aggregation.VOLUME_3D) : aggregationSet();
        List<FeatureFamily> available = new ArrayList<>(Families.builtIn(ivhLevels(), chosen));
        available.addAll(Families.provided());
        return available;
    }

    private ExtractionSettings ofPreset() {
        boolean other = binWidth != null || binCount != null || grid.areGiven() || range != null || outliers != null;
        if (other || ivh != null) {
            throw new RadiomicsException("--preset decides about spacing, rounding, range, outliers, bins and ivh; "
                    + "leave out --preset to choose them yourself");
        }
        Preset named = Preset.of(preset);
        return aggregations.isEmpty() ? named.settings() : named.settings(aggregationSet());
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
        if (ivh == null) {
            return new IvhLevels.FixedBinNumber(1000);
        }
        String[] parts = ivh.split(":", -1);
        if (parts.length != 2) {
            throw unknownIvh();
        }
        return switch (parts[0]) {
            case "steps" -> new IvhLevels.Steps(Numbers.of("--ivh", parts[1]));
            case "fbs" -> new IvhLevels.FixedBinSize(Numbers.of("--ivh", parts[1]));
            case "fbn" -> new IvhLevels.FixedBinNumber(Numbers.whole("--ivh", parts[1]));
            default -> throw unknownIvh();
        };
    }

    private RadiomicsException unknownIvh() {
        return new RadiomicsException("--ivh takes steps:S, fbs:W or fbn:N, got '" + ivh + "'");
    }

    private Set<Aggregation> aggregationSet() {
        Set<Aggregation> chosen = EnumSet.noneOf(Aggregation.class);
        for (String given : aggregations) {
            String text = given.strip();
            Set<Aggregation> found = Aggregation.textural().stream()
                    .filter(aggregation -> matches(aggregation, text))
                    .collect(Collectors.toSet());
            if (found.isEmpty()) {
                throw new RadiomicsException(
                        "--aggregations: there is no '" + text + "'; there are 2d, 2.5d, 3d, all and "
                                + Aggregation.textural().stream()
                                        .map(aggregation -> aggregation.code() + " (" + aggregation.label() + ")")
                                        .collect(Collectors.joining(", ")));
            }
            chosen.addAll(found);
        }
        return chosen;
    }

    private static boolean matches(Aggregation aggregation, String text) {
        String wanted = text.toUpperCase(Locale.ROOT);
        String group = aggregation.label().replaceAll(":.*", "");
        return wanted.equals("ALL") || wanted.equals(aggregation.code()) || wanted.equals(group);
    }
}
