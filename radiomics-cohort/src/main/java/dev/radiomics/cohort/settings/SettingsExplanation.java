package dev.radiomics.cohort.settings;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.FeatureSet;
import dev.radiomics.core.extraction.ResponseMaps;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.preprocessing.Normalisation;
import dev.radiomics.core.preprocessing.NormalisationVoxels;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.roi.IntensityRange;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.spi.ImageFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Settings in words, step by step in the order in which the steps run. */
public final class SettingsExplanation {
    private final RegionSettings settings;
    private final ExtractionSettings extraction;
    private final List<Step> steps = new ArrayList<>();

    /** What a step is about. */
    public enum Topic {
        READING,
        REGION,
        NORMALISATION,
        INTERPOLATION,
        ROUNDING,
        RESEGMENTATION,
        FEATURES,
        DISCRETISATION,
        FILTERS
    }

    /** A step, in one sentence or two. */
    public record Step(Topic topic, String text) {}

    private SettingsExplanation(RegionSettings settings) {
        this.settings = settings;
        this.extraction = settings.extraction();
    }

    /** One sentence or two for each step. */
    public static List<String> of(RegionSettings settings) {
        return steps(settings).stream().map(Step::text).toList();
    }

    /** The steps with what they are about. */
    public static List<Step> steps(RegionSettings settings) {
        SettingsExplanation explanation = new SettingsExplanation(settings);
        explanation.reading();
        explanation.normalisation();
        explanation.resampling();
        explanation.resegmentation();
        explanation.features("The image itself", explanation.extraction.features());
        explanation.extraction.responseMaps().forEach(explanation::responseMaps);
        return List.copyOf(explanation.steps);
    }

    /** How many values a region has to which every family applies. */
    public static int valueCount(RegionSettings settings) {
        int ofMaps = settings.extraction().responseMaps().stream()
                .mapToInt(maps -> maps.bank().filters().size() * maps.features().valueCount())
                .sum();
        return settings.extraction().features().valueCount() + ofMaps;
    }

    private void add(Topic topic, String text) {
        steps.add(new Step(topic, text));
    }

    private void reading() {
        settings.reading()
                .suv()
                .ifPresent(kind ->
                        add(Topic.READING, "PET activity becomes standardised uptake values (" + kind.key() + ")."));
        settings.reading()
                .timePoint()
                .ifPresent(index -> add(
                        Topic.READING,
                        "Of an image with several volumes the one with index " + index
                                + " is taken (the first has index 0)."));
        if (settings.reading().precisePhilips()) {
            add(Topic.READING, "Images of Philips are read as values that can be compared between series.");
        }
        if (settings.resampleMask()) {
            add(Topic.REGION, "A mask on another grid is brought to that of the image.");
        }
        switch (settings.parts()) {
            case SPLIT -> add(Topic.REGION, "Parts of a region that do not touch become regions of their own.");
            case LARGEST -> add(Topic.REGION, "Of a region of several parts only the largest one counts.");
            case MERGED -> {
                return;
            }
        }
    }

    private void normalisation() {
        if (extraction.normalisation().isEmpty()) {
            return;
        }
        Normalisation step = extraction.normalisation().get();
        String over = voxels(step.over());
        if (step instanceof Normalisation.ZScore score) {
            add(
                    Topic.NORMALISATION,
                    "Intensities are normalised: mean and standard deviation of " + over + " become "
                            + DecimalText.brief(score.shift()) + " and " + DecimalText.brief(score.scale())
                            + (score.clipSigmas().isPresent()
                                    ? "; what lies further than "
                                            + DecimalText.brief(
                                                    score.clipSigmas().getAsDouble())
                                            + " standard deviations from the mean is clipped."
                                    : "."));
        } else if (step instanceof Normalisation.PercentileRange range) {
            add(
                    Topic.NORMALISATION,
                    "Intensities are normalised: percentiles " + DecimalText.brief(range.lowerPercentile()) + " and "
                            + DecimalText.brief(range.upperPercentile()) + " of " + over + " become "
                            + DecimalText.brief(range.lowerValue()) + " and " + DecimalText.brief(range.upperValue())
                            + (range.clip() ? "; what lies beyond is clipped." : "."));
        } else if (step instanceof Normalisation.Landmarks landmarks) {
            add(
                    Topic.NORMALISATION,
                    "Intensities are normalised: "
                            + landmarks.standard().values().size() + " percentiles of " + over
                            + " become the landmarks of a standard scale from "
                            + DecimalText.brief(landmarks.standard().values().get(0)) + " to "
                            + DecimalText.brief(landmarks
                                    .standard()
                                    .values()
                                    .get(landmarks.standard().values().size() - 1))
                            + ", piece by piece.");
        }
    }

    private static String voxels(NormalisationVoxels over) {
        return switch (over) {
            case IMAGE -> "all voxels";
            case FOREGROUND -> "the voxels above the mean of the image";
            case REGION -> "the voxels of the region";
            case REFERENCE -> "the voxels of the reference mask";
        };
    }

    private void resampling() {
        if (extraction.resampling().isPresent()) {
            Resampling step = extraction.resampling().get();
            add(
                    Topic.INTERPOLATION,
                    "Image and mask are interpolated to a spacing of " + spacing(step.spacingMm()) + " (image "
                            + step.image().toString().toLowerCase(Locale.ROOT) + ", mask "
                            + step.mask().toString().toLowerCase(Locale.ROOT) + ").");
        } else {
            add(Topic.INTERPOLATION, "The voxels of the image are kept as they are.");
        }
        if (extraction.roundIntensities()) {
            add(Topic.ROUNDING, "Intensities are rounded to whole numbers.");
        }
    }

    /** The spacing of a new grid along x, y and z. */
    public static String spacing(Vector3 mm) {
        List<String> axes = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            axes.add(mm.along(axis) == 0 ? "kept" : DecimalText.brief(mm.along(axis)) + " mm");
        }
        return String.join(" x ", axes);
    }

    private void resegmentation() {
        extraction
                .resegmentation()
                .range()
                .ifPresent(range -> add(Topic.RESEGMENTATION, "Voxels " + outside(range) + " are left out."));
        extraction
                .resegmentation()
                .outlierSigmas()
                .ifPresent(sigmas -> add(
                        Topic.RESEGMENTATION,
                        "Voxels more than " + DecimalText.brief(sigmas)
                                + " standard deviations from the mean of the region are left out."));
    }

    private static String outside(IntensityRange range) {
        if (Double.isInfinite(range.lower())) {
            return "above " + DecimalText.brief(range.upper());
        }
        return Double.isInfinite(range.upper())
                ? "below " + DecimalText.brief(range.lower())
                : "outside " + DecimalText.brief(range.lower()) + " to " + DecimalText.brief(range.upper());
    }

    private void features(String what, FeatureSet features) {
        if (features.families().isEmpty()) {
            add(Topic.FEATURES, what + ": nothing is computed.");
            return;
        }
        add(Topic.FEATURES, what + ": " + families(features) + ", " + features.valueCount() + " values.");
        boolean discretised = features.families().stream().anyMatch(FeatureFamily::needsGreyLevels);
        if (discretised) {
            features.discretisations().forEach(step -> add(Topic.DISCRETISATION, "Grey levels: " + levels(step) + "."));
        }
    }

    private static String families(FeatureSet features) {
        return features.families().stream().map(family -> family.family().key()).collect(Collectors.joining(", "));
    }

    private String levels(Discretisation step) {
        if (step instanceof Discretisation.FixedBinSize bins) {
            boolean range = extraction
                    .resegmentation()
                    .range()
                    .map(ends -> Double.isFinite(ends.lower()))
                    .orElse(false);
            return "bins of width " + DecimalText.brief(bins.width()) + " from "
                    + (range
                            ? "the lower end of the range (of maps: their smallest intensity)"
                            : "the smallest intensity of the region")
                    + " on";
        }
        return step instanceof Discretisation.FixedBinNumber bins
                ? bins.bins() + " bins between the smallest and the largest intensity of the region"
                : "the intensities themselves, whole numbers from 1 on";
    }

    private void responseMaps(ResponseMaps maps) {
        add(
                Topic.FILTERS,
                (maps.beforeResampling() ? "The image as it is" : "The image at this point") + " is filtered: "
                        + maps.bank().filters().stream()
                                .map(ImageFilter::imageType)
                                .collect(Collectors.joining(", "))
                        + (maps.beforeResampling() ? "; the maps are interpolated." : "."));
        features("Each of these " + maps.bank().filters().size() + " maps", maps.features());
    }
}
