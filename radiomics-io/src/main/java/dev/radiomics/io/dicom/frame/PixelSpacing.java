package dev.radiomics.io.dicom.frame;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Distance of pixels in mm.
 *
 * @param x of columns
 * @param y of rows
 * @param note what a reader should know about where it comes from; may be empty
 */
public record PixelSpacing(double x, double y, String note) {
    private static final int CENTIMETRES = 3;
    private static final double MM_PER_CM = 10;

    /** Over the pixels of a row this stays within a tenth of a pixel. */
    private static final double ROUNDING = 1e-4;

    /** Checks that both are positive. */
    public PixelSpacing {
        if (!(x > 0 && y > 0 && Double.isFinite(x) && Double.isFinite(y))) {
            throw new RadiomicsException(
                    Tags.PIXEL_SPACING + " is " + y + "\\" + x + ", expected two numbers above 0; correct the file");
        }
    }

    /** Whether both are the same but for the rounding of texts. */
    public boolean isSame(PixelSpacing other) {
        return Math.abs(x - other.x) <= ROUNDING * x && Math.abs(y - other.y) <= ROUNDING * y;
    }

    /** What an object (or the pixel measures of a frame) states, best first. */
    public static Optional<PixelSpacing> of(DicomDataset dataset) {
        Optional<PixelSpacing> inPatient = stated(dataset, Tags.PIXEL_SPACING, "");
        if (inPatient.isPresent()) {
            return inPatient;
        }
        Optional<PixelSpacing> atDetector = atDetector(dataset);
        if (atDetector.isPresent()) {
            return atDetector;
        }
        Optional<PixelSpacing> scanned = stated(
                dataset, Tags.NOMINAL_SCANNED_PIXEL_SPACING, "the pixel spacing is the nominal one of a film scanner");
        return scanned.isPresent() ? scanned : ofUltrasound(dataset);
    }

    private static Optional<PixelSpacing> stated(DicomDataset dataset, Tag tag, String note) {
        if (dataset.numbers(tag).length == 0) {
            return Optional.empty();
        }
        double[] spacing = dataset.requireNumbers(tag, 2);
        return Optional.of(new PixelSpacing(spacing[1], spacing[0], note));
    }

    /** The detector of a projection lies behind the patient: what is seen is magnified. */
    private static Optional<PixelSpacing> atDetector(DicomDataset dataset) {
        Optional<PixelSpacing> detector = stated(
                dataset,
                Tags.IMAGER_PIXEL_SPACING,
                "the pixel spacing is that at the detector; lengths in the patient are shorter");
        OptionalDouble magnification = dataset.number(Tags.ESTIMATED_RADIOGRAPHIC_MAGNIFICATION_FACTOR);
        if (detector.isEmpty() || magnification.isEmpty() || !(magnification.getAsDouble() >= 1)) {
            return detector;
        }
        double factor = magnification.getAsDouble();
        return Optional.of(new PixelSpacing(
                detector.get().x() / factor,
                detector.get().y() / factor,
                "the pixel spacing is that at the detector divided by the estimated magnification " + factor));
    }

    /** The calibration of an ultrasound image, if all its regions have the same. */
    private static Optional<PixelSpacing> ofUltrasound(DicomDataset dataset) {
        List<PixelSpacing> regions = dataset.items(Tags.SEQUENCE_OF_ULTRASOUND_REGIONS).stream()
                .filter(region -> region.integer(Tags.PHYSICAL_UNITS_X_DIRECTION)
                                        .orElse(0)
                                == CENTIMETRES
                        && region.integer(Tags.PHYSICAL_UNITS_Y_DIRECTION).orElse(0) == CENTIMETRES)
                .map(region -> new PixelSpacing(
                        Math.abs(region.requireNumbers(Tags.PHYSICAL_DELTA_X, 1)[0]) * MM_PER_CM,
                        Math.abs(region.requireNumbers(Tags.PHYSICAL_DELTA_Y, 1)[0]) * MM_PER_CM,
                        ""))
                .distinct()
                .toList();
        return regions.size() == 1 ? Optional.of(regions.get(0)) : Optional.empty();
    }
}
