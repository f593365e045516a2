package dev.radiomics.conformance.ibsi1;

import dev.radiomics.conformance.ComparisonRule;
import dev.radiomics.core.extraction.Diagnostics;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import java.util.List;

/** The diagnostics of a data set with their references. */
public record DiagnosticReport(List<Compared> values) {

    /** A reference and the quantity that was found. */
    public record Compared(DiagnosticReference reference, double value) {

        /** Mean intensities and voxel dimensions are rounded to three digits first, all else is compared as it is. */
        public boolean isWithin() {
            boolean rounded = reference.quantity().startsWith("mean")
                    || reference.quantity().startsWith("voxel dimension");
            return rounded
                    ? ComparisonRule.isWithin(value, reference.value(), reference.tolerance())
                    : ComparisonRule.isWithinUnrounded(value, reference.value(), reference.tolerance());
        }

        @Override
        public String toString() {
            return reference.stage() + " " + reference.quantity() + " is " + value + ", reference " + reference.value()
                    + " +- " + reference.tolerance();
        }
    }

    /** Compares the diagnostics of an extraction with the references of a data set. */
    public static DiagnosticReport compare(DataSet dataSet, Diagnostics diagnostics) {
        return new DiagnosticReport(ReferenceTables.diagnostics(dataSet.key()).stream()
                .map(reference -> new Compared(reference, value(reference, diagnostics)))
                .toList());
    }

    private static double value(DiagnosticReference reference, Diagnostics diagnostics) {
        return switch (reference.stage()) {
            case "initial" -> value(reference.quantity(), diagnostics.initial());
            case "interpolated" -> value(reference.quantity(), diagnostics.interpolated());
            case "resegmented" -> value(reference.quantity(), diagnostics.resegmented());
            default -> throw new IllegalArgumentException("unknown stage " + reference.stage());
        };
    }

    private static double value(String quantity, Diagnostics.Stage stage) {
        Diagnostics.ImageSummary image = stage.image();
        return switch (quantity) {
            case "mean intensity of image" -> image.mean();
            case "minimum intensity of image" -> image.minimum();
            case "maximum intensity of image" -> image.maximum();
            default -> {
                if (quantity.startsWith("image dimension ")) {
                    yield along(image.size(), quantity);
                }
                if (quantity.startsWith("voxel dimension ")) {
                    yield along(image.spacingMm(), quantity);
                }
                yield value(quantity, stage.region());
            }
        };
    }

    private static double value(String quantity, Diagnostics.RegionSummary region) {
        return switch (quantity) {
            case "intensity mask voxel count" -> region.intensityVoxels();
            case "morphological mask voxel count" -> region.morphologicalVoxels();
            case "mean intensity in intensity mask" -> region.mean();
            case "minimum intensity in intensity mask" -> region.minimum();
            case "maximum intensity in intensity mask" -> region.maximum();
            default -> {
                if (quantity.startsWith("intensity mask bounding box dimension ")) {
                    yield along(region.intensityBox(), quantity);
                }
                if (quantity.startsWith("morphological mask bounding box dimension ")) {
                    yield along(region.morphologicalBox(), quantity);
                }
                if (quantity.startsWith("intensity mask dimension ")) {
                    yield along(region.gridSize(), quantity);
                }
                throw new IllegalArgumentException("unknown quantity " + quantity);
            }
        };
    }

    private static int along(GridSize size, String quantity) {
        return size.along(axis(quantity));
    }

    private static double along(Vector3 spacing, String quantity) {
        return spacing.along(axis(quantity));
    }

    private static int axis(String quantity) {
        return "xyz".indexOf(quantity.charAt(quantity.indexOf("dimension ") + "dimension ".length()));
    }
}
