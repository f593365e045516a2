package dev.radiomics.io.dicom.pet;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomTimes;
import dev.radiomics.io.dicom.dataset.PrivateTag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What uptake values of one PET object depend on.
 *
 * @param units Units (0054,1001), such as {@code BQML}
 * @param uptakeKind SUV Type (0054,1006) of values that are uptake values already
 * @param decayCorrection the moment that values are decay-corrected to
 * @param seriesStart Series Date and Time
 * @param acquisitionStart Acquisition Date and Time, of this bed position
 * @param scanStart the start of the scan that GE states in a private element
 * @param frameReferenceSeconds from the start of the scan to the time of the average count rate
 * @param frameSeconds how long counts were collected
 * @param uptakeScale Philips: uptake value of one unit
 * @param activityScale Philips: Bq/ml of one unit
 */
record PetImage(
        String units,
        String uptakeKind,
        DecayCorrection decayCorrection,
        Optional<LocalDateTime> seriesStart,
        Optional<LocalDateTime> acquisitionStart,
        Optional<LocalDateTime> scanStart,
        OptionalDouble frameReferenceSeconds,
        OptionalDouble frameSeconds,
        OptionalDouble uptakeScale,
        OptionalDouble activityScale) {

    private static final String PHILIPS = "Philips PET Private Group";
    private static final PrivateTag UPTAKE_SCALE = new PrivateTag(PHILIPS, 0x7053, 0x00, "SUVScaleFactor", Vr.DS);
    private static final PrivateTag ACTIVITY_SCALE =
            new PrivateTag(PHILIPS, 0x7053, 0x09, "ActivityConcentrationScaleFactor", Vr.DS);
    private static final PrivateTag GE_SCAN_START =
            new PrivateTag("GEMS_PETD_01", 0x0009, 0x0D, "PETScanDateTime", Vr.DT);
    private static final double MS_PER_SECOND = 1000;

    /** Decay Correction (0054,1102). */
    enum DecayCorrection {
        /** Values are what was measured. */
        NONE,
        /** Values are corrected to the start of the scan. */
        START,
        /** Values are corrected to the injection. */
        ADMIN
    }

    static PetImage of(DicomDataset dataset) {
        return new PetImage(
                dataset.string(Tags.UNITS)
                        .orElseThrow(() -> new RadiomicsException("standardised uptake values need " + Tags.UNITS
                                + ", which is missing; add it to the objects")),
                dataset.string(Tags.SUV_TYPE).orElse("BW"),
                decayCorrection(dataset),
                DicomTimes.of(dataset, Tags.SERIES_DATE, Tags.SERIES_TIME),
                DicomTimes.of(dataset, Tags.ACQUISITION_DATE, Tags.ACQUISITION_TIME),
                dataset.locate(GE_SCAN_START).flatMap(tag -> DicomTimes.dateTime(dataset, tag)),
                seconds(dataset.number(Tags.FRAME_REFERENCE_TIME)),
                seconds(dataset.number(Tags.ACTUAL_FRAME_DURATION)),
                dataset.number(UPTAKE_SCALE),
                dataset.number(ACTIVITY_SCALE));
    }

    private static OptionalDouble seconds(OptionalDouble milliseconds) {
        return milliseconds.isEmpty() ? milliseconds : OptionalDouble.of(milliseconds.getAsDouble() / MS_PER_SECOND);
    }

    private static DecayCorrection decayCorrection(DicomDataset dataset) {
        String stated = dataset.string(Tags.DECAY_CORRECTION).orElse("");
        return switch (stated) {
            case "NONE" -> DecayCorrection.NONE;
            case "START" -> DecayCorrection.START;
            case "ADMIN" -> DecayCorrection.ADMIN;
            default ->
                throw new RadiomicsException("standardised uptake values need " + Tags.DECAY_CORRECTION + ", which is "
                        + (stated.isEmpty() ? "missing" : "'" + stated + "'")
                        + "; expected NONE, START or ADMIN; correct the objects");
        };
    }
}
