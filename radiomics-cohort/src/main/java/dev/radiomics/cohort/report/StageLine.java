package dev.radiomics.cohort.report;

import dev.radiomics.core.extraction.Diagnostics;
import dev.radiomics.core.extraction.Diagnostics.ImageSummary;
import dev.radiomics.core.extraction.Diagnostics.RegionSummary;
import dev.radiomics.core.image.Vector3;
import java.util.List;

/**
 * What image and region looked like at a stage, as the IBSI asks to report.
 *
 * @param image mean, minimum and maximum of the intensities of the image
 * @param intensities mean, minimum and maximum of those in the intensity mask
 */
record StageLine(
        String stage,
        String grid,
        String spacing,
        String image,
        String intensityBox,
        String intensityVoxels,
        String morphologicalVoxels,
        String intensities) {

    static List<StageLine> of(Diagnostics diagnostics) {
        ImageSummary image = diagnostics.interpolated().image();
        return List.of(
                line(
                        "initial",
                        diagnostics.initial().image(),
                        diagnostics.initial().region()),
                line("interpolated", image, diagnostics.interpolated().region()),
                line("re-segmented", image, diagnostics.resegmented()));
    }

    private static StageLine line(String stage, ImageSummary image, RegionSummary region) {
        return new StageLine(
                stage,
                region.gridSize().toString().replace('x', '×'),
                spacing(image.spacingMm()),
                range(image.mean(), image.minimum(), image.maximum()),
                region.intensityBox().toString().replace('x', '×'),
                String.valueOf(region.intensityVoxels()),
                String.valueOf(region.morphologicalVoxels()),
                range(region.mean(), region.minimum(), region.maximum()));
    }

    private static String range(double mean, double minimum, double maximum) {
        return Shown.number(mean) + " (" + Shown.number(minimum) + " to " + Shown.number(maximum) + ")";
    }

    static String spacing(Vector3 mm) {
        return Shown.number(mm.x()) + " × " + Shown.number(mm.y()) + " × " + Shown.number(mm.z()) + " mm";
    }
}
