package dev.radiomics.cohort.report;

import dev.radiomics.cohort.report.figure.BarChart;
import dev.radiomics.cohort.report.figure.HeatMap;
import dev.radiomics.cohort.report.figure.Histograms;
import dev.radiomics.cohort.report.figure.Window;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.cohort.settings.SettingsExplanation;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.extraction.Diagnostics;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.texture.TextureFamily;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The part of a page about one region under one variant of the settings.
 *
 * @param anchor where links point to
 * @param settings name of the variant; may be empty
 * @param hash of the settings
 * @param window the intensities that pictures show from black to white
 * @param cards what one looks at first
 * @param charts histograms of grey levels, or of intensities without them
 */
record RegionSection(
        String anchor,
        String region,
        String settings,
        String hash,
        List<String> warnings,
        List<String> steps,
        List<StageLine> stages,
        String window,
        List<RegionPictures.Row> pictures,
        List<BarChart> charts,
        List<HeatMap> heatMaps,
        List<BarChart> matrixCharts,
        List<String> matrixNotes,
        List<Fact> cards,
        List<FeatureGroup> groups,
        String values,
        long missing) {
    private static final double CUBIC_MM_IN_ML = 1000;
    private static final int MOST_PIXELS = 256;

    /** Pictures of further regions are smaller, so that the page stays below some 3 MB. */
    private static final int LARGE_PICTURES = 2;

    /**
     * Makes the section.
     *
     * @param number of the section on its page
     * @param cleaned takes off of messages what no page tells
     */
    static RegionSection of(
            int number,
            RegionResult result,
            RegionSettings settings,
            RegionStages stages,
            int threads,
            UnaryOperator<String> cleaned) {
        RegionPictures pictures = RegionPictures.of(stages, number <= LARGE_PICTURES ? MOST_PIXELS : MOST_PIXELS / 2);
        Window window = pictures.window();
        RegionMatrices matrices = matrices(settings, stages, threads);
        return new RegionSection(
                "region-" + number,
                "Region " + result.region(),
                settings.variant(),
                result.settings().hash(),
                result.warnings().stream().map(cleaned).toList(),
                SettingsExplanation.of(settings),
                StageLine.of(result.diagnostics()),
                Shown.number(window.black()) + " to " + Shown.number(window.white()),
                pictures.rows(),
                charts(stages),
                matrices.heatMaps(),
                matrices.charts(),
                matrices.notes(),
                cards(result.diagnostics()),
                FeatureGroup.of(result.values()),
                DecimalText.counted(result.values().size(), "value"),
                result.values().stream()
                        .filter(value -> Double.isNaN(value.value()))
                        .count());
    }

    private static List<Fact> cards(Diagnostics diagnostics) {
        Diagnostics.RegionSummary region = diagnostics.resegmented();
        Vector3 spacing = diagnostics.interpolated().image().spacingMm();
        double voxel = spacing.x() * spacing.y() * spacing.z();
        return List.of(
                new Fact(
                        "volume (voxels)", Shown.number(region.morphologicalVoxels() * voxel / CUBIC_MM_IN_ML) + " mL"),
                new Fact("voxels with intensities", String.valueOf(region.intensityVoxels())),
                new Fact("mean intensity", Shown.number(region.mean())),
                new Fact("intensities", Shown.number(region.minimum()) + " to " + Shown.number(region.maximum())));
    }

    private static RegionMatrices matrices(RegionSettings settings, RegionStages stages, int threads) {
        RegionMatrices matrices =
                new RegionMatrices(Extractor.with(settings.extraction()).threads(threads));
        // Of several discretisations the first; the others differ in the number of grey levels alone.
        for (DiscretisedRegion levels :
                stages.levels().subList(0, Math.min(1, stages.levels().size()))) {
            for (FeatureFamily family : settings.extraction().families()) {
                if (family instanceof TextureFamily<?> texture) {
                    matrices.add(texture, levels);
                }
            }
        }
        return matrices;
    }

    private static List<BarChart> charts(RegionStages stages) {
        return stages.levels().isEmpty()
                ? List.of(Histograms.ofIntensities(keptIntensities(stages.computed())))
                : stages.levels().stream().map(Histograms::ofLevels).toList();
    }

    private static double[] keptIntensities(RegionStages.Stage stage) {
        return RegionOfInterest.of(stage.image(), stage.kept()).values();
    }

    /** Whether there are warnings. */
    boolean anyWarning() {
        return !warnings.isEmpty();
    }

    /** Whether there is something to show of texture matrices. */
    boolean anyMatrix() {
        return !(heatMaps.isEmpty() && matrixCharts.isEmpty() && matrixNotes.isEmpty());
    }
}
