package dev.radiomics.io;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Vector3;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What to read where a file or a folder leaves a choice. Without any, an ambiguous file is an error that lists what there is.
 *
 * @param timePoint which volume of a file or a series with several (a time series, b-values), from 0
 * @param seriesInstanceUid which DICOM series of a folder; the beginning of the UID is enough where it is unambiguous
 * @param spacingMm distance of voxels in mm for an image whose file does not state it, such as PNG; refused where the file does
 * @param suv turns PET activity into standardised uptake values; refused for anything but DICOM PET
 * @param precisePhilips takes the values of MR images of Philips that can be compared between series (private scale slope) instead of
 *     those displayed
 * @param chosenSegmentThreshold a voxel of a fractional DICOM segmentation belongs to its segment from this fraction of Maximum
 *     Fractional Value (0062,000E) on; above 0, at most 1; one half if none is chosen
 */
public record ReadOptions(
        OptionalInt timePoint,
        Optional<String> seriesInstanceUid,
        Optional<Vector3> spacingMm,
        Optional<StandardisedUptake> suv,
        boolean precisePhilips,
        OptionalDouble chosenSegmentThreshold) {
    private static final double HALF = 0.5;

    private static final ReadOptions DEFAULTS = new ReadOptions(
            OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, OptionalDouble.empty());

    /** Checks the ranges. */
    public ReadOptions {
        if (spacingMm.isPresent()
                && !(spacingMm.get().isFinite() && spacingMm.get().smallest() > 0)) {
            throw new RadiomicsException(
                    "the spacing of the image must be above 0 mm along each axis, got " + spacingMm.get());
        }
        double threshold = chosenSegmentThreshold.orElse(HALF);
        if (!(threshold > 0 && threshold <= 1)) {
            throw new RadiomicsException(
                    "the threshold of a fractional segmentation must be above 0 and at most 1, got " + threshold);
        }
    }

    /** No choice made; fractional segmentations from half their maximum on. */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    /** These options with a time point. */
    public ReadOptions withTimePoint(int index) {
        return new ReadOptions(
                OptionalInt.of(index), seriesInstanceUid, spacingMm, suv, precisePhilips, chosenSegmentThreshold);
    }

    /** These options with a DICOM series. */
    public ReadOptions withSeries(String uid) {
        return new ReadOptions(timePoint, Optional.of(uid), spacingMm, suv, precisePhilips, chosenSegmentThreshold);
    }

    /** These options for any series. */
    public ReadOptions withoutSeries() {
        return new ReadOptions(timePoint, Optional.empty(), spacingMm, suv, precisePhilips, chosenSegmentThreshold);
    }

    /** These options with the spacing of an image that does not state its own. */
    public ReadOptions withSpacingMm(Vector3 spacing) {
        return new ReadOptions(
                timePoint, seriesInstanceUid, Optional.of(spacing), suv, precisePhilips, chosenSegmentThreshold);
    }

    /** These options with standardised uptake values. */
    public ReadOptions withSuv(StandardisedUptake kind) {
        return new ReadOptions(
                timePoint, seriesInstanceUid, spacingMm, Optional.of(kind), precisePhilips, chosenSegmentThreshold);
    }

    /** These options with the precise values of Philips. */
    public ReadOptions withPrecisePhilips() {
        return new ReadOptions(timePoint, seriesInstanceUid, spacingMm, suv, true, chosenSegmentThreshold);
    }

    /** These options with a threshold for fractional segmentations. */
    public ReadOptions withSegmentThreshold(double fraction) {
        return new ReadOptions(
                timePoint, seriesInstanceUid, spacingMm, suv, precisePhilips, OptionalDouble.of(fraction));
    }

    /** The threshold of fractional segmentations: the chosen one, or one half. */
    public double segmentThreshold() {
        return chosenSegmentThreshold.orElse(HALF);
    }

    /** These options with the choices of others in place of its own, where they made any. */
    public ReadOptions overriddenBy(ReadOptions others) {
        return new ReadOptions(
                others.timePoint.isPresent() ? others.timePoint : timePoint,
                others.seriesInstanceUid.or(() -> seriesInstanceUid),
                others.spacingMm.or(() -> spacingMm),
                others.suv.or(() -> suv),
                precisePhilips || others.precisePhilips,
                others.chosenSegmentThreshold.isPresent() ? others.chosenSegmentThreshold : chosenSegmentThreshold);
    }

    /**
     * Refuses the options that have a meaning for DICOM alone.
     *
     * @param format name of the format that is read instead
     */
    public void requireNoDicomOptions(String format) {
        if (seriesInstanceUid.isPresent()) {
            throw new RadiomicsException(
                    "a series was asked for, but this is " + format + ", which has none; leave it out");
        }
        if (suv.isPresent()) {
            throw new RadiomicsException("standardised uptake values were asked for, but " + format
                    + " does not hold the dose and times that they need; read the DICOM series");
        }
        if (precisePhilips) {
            throw new RadiomicsException("the precise values of Philips were asked for, but " + format
                    + " does not hold the scale that they need; read the DICOM series");
        }
    }

    /**
     * Refuses a given spacing.
     *
     * @param format name of the format, whose files state their own
     */
    public void requireNoSpacing(String format) {
        if (spacingMm.isPresent()) {
            throw new RadiomicsException(
                    "a spacing was given, but " + format + " files state their own; leave it out, or correct the file");
        }
    }

    /**
     * The index of the volume to read.
     *
     * @param volumes how many there are
     * @throws RadiomicsException if there are several and none is chosen, or there is no such one
     */
    public int chosenVolume(int volumes) {
        if (timePoint.isEmpty() && volumes > 1) {
            throw new RadiomicsException("there are " + volumes + " volumes, index 0 to " + (volumes - 1)
                    + "; say which one, from 0 (--time-point N on the command line,"
                    + " ReadOptions.defaults().withTimePoint(index) in Java)");
        }
        int chosen = timePoint.orElse(0);
        if (chosen < 0 || chosen >= volumes) {
            throw new RadiomicsException("there is no volume " + chosen + "; there "
                    + (volumes == 1
                            ? "is 1 volume, index 0"
                            : "are " + volumes + " volumes, index 0 to " + (volumes - 1)));
        }
        return chosen;
    }
}
