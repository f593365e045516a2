package dev.radiomics.cohort.guideline;

import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.cohort.settings.SettingsExplanation;
import dev.radiomics.cohort.settings.SettingsExplanation.Topic;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.preprocessing.Interpolation;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.io.ReadOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What settings answer to the items on image processing and features. */
final class SettingsAnswers {
    private final RegionSettings settings;
    private final List<SettingsExplanation.Step> steps;
    private final TextureAnswers texture;

    SettingsAnswers(RegionSettings settings) {
        this.settings = settings;
        this.steps = SettingsExplanation.steps(settings);
        this.texture = new TextureAnswers(settings.extraction());
    }

    /** Empty if settings do not decide about the item. */
    Optional<String> answer(String item) {
        Optional<Resampling> resampling = settings.extraction().resampling();
        ReadOptions reading = settings.reading();
        return switch (item) {
            case "9a-c" ->
                reading.timePoint().isPresent()
                        ? Optional.of("Dynamic; the volume with index "
                                + reading.timePoint().getAsInt() + " (the first has index 0).")
                        : Optional.empty();
            case "38" -> reading.suv().map(kind -> "Standardised uptake values (" + kind.key() + ").");
            case "40" ->
                reading.precisePhilips()
                        ? Optional.of("Images of Philips are read as values that can be compared between series.")
                        : Optional.empty();
            case "41" -> Optional.of("None: images are interpolated without a low-pass filter before.");
            case "46" -> Optional.of(step(Topic.NORMALISATION).orElse("None."));
            case "49" ->
                Optional.of("Contours: a voxel whose centre lies inside or on a contour belongs to the region "
                        + "(even-odd rule over the contours of a plane). Fractional segmentations: from "
                        + DecimalText.brief(reading.segmentThreshold()) + " of the maximum on."
                        + step(Topic.REGION).map(text -> " " + text).orElse(""));
            case "50a-d" -> Optional.of(resampling.map(SettingsAnswers::grid).orElse("None: voxels are kept."));
            case "51" ->
                Optional.of(resampling
                        .map(step -> SettingsExplanation.spacing(step.spacingMm()) + " (x, y, z).")
                        .orElse("Those of the images."));
            case "52" -> Optional.of(step(Topic.ROUNDING).orElse("None."));
            case "53" ->
                Optional.of(resampling
                        .map(step -> method(
                                step.mask() == Interpolation.LINEAR, step.mask().toString()))
                        .orElse("None."));
            case "54" ->
                Optional.of(
                        resampling.isPresent() ? "Belong to the region from a share of 0.5 on." : "There are none.");
            case "55" -> Optional.of(step(Topic.RESEGMENTATION).orElse("None."));
            case "56a-c" -> Optional.of(step(Topic.DISCRETISATION).orElse("None: no feature needs grey levels."));
            case "57" -> Optional.of(step(Topic.FILTERS).orElse("None."));
            case "58" ->
                Optional.of(step(Topic.FEATURES).orElse("None.")
                        + " Definitions: reference manuals of IBSI 1 (features) and IBSI 2 (filters).");
            default -> texture.answer(item);
        };
    }

    private Optional<String> step(Topic topic) {
        String text = steps.stream()
                .filter(step -> step.topic() == topic)
                .map(SettingsExplanation.Step::text)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String grid(Resampling step) {
        return method(step.image() == Interpolation.LINEAR, step.image().toString())
                + " The new grid has the centre of the old one and, along each axis, as many voxels as cover its length, "
                + "rounded up. Beyond the outermost voxel centres the value at the edge holds.";
    }

    private static String method(boolean linear, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String capital = lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
        return linear ? "Trilinear." : capital + (lower.equals("nearest") ? " neighbour." : " interpolation.");
    }
}
