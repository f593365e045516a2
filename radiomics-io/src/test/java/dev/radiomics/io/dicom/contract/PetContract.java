package dev.radiomics.io.dicom.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.StandardisedUptake;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uptake values against numbers worked by hand. The patient has 70 kg and 1.75 m, the dose is 350 MBq, the half-life 6600 s; pixel (1, 0)
 * of the slice has 101 units.
 */
interface PetContract extends DicomContract {
    double TOLERANCE = 1e-6;

    /** Injected at 10:00:00, scanned from 11:50:00 on, one half-life later. */
    static DicomBytes pet() {
        return Objects.slice(1, 0, 0, 0)
                .text(Tags.MODALITY, "PT")
                .text(Tags.UNITS, "BQML")
                .text(Tags.DECAY_CORRECTION, "START")
                .text(Tags.SERIES_DATE, "20260301")
                .text(Tags.SERIES_TIME, "115000")
                .text(Tags.ACQUISITION_DATE, "20260301")
                .text(Tags.ACQUISITION_TIME, "115000.00")
                .numbers(Tags.ACTUAL_FRAME_DURATION, 120_000)
                .numbers(Tags.FRAME_REFERENCE_TIME, 60_000)
                .text(Tags.PATIENT_SEX, "F")
                .numbers(Tags.PATIENT_WEIGHT, 70)
                .numbers(Tags.PATIENT_SIZE, 1.75)
                .items(Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE, injection());
    }

    private static DicomBytes injection() {
        return DicomBytes.dataset()
                .text(Tags.RADIOPHARMACEUTICAL_START_TIME, "100000.00")
                .numbers(Tags.RADIONUCLIDE_TOTAL_DOSE, 3.5e8)
                .numbers(Tags.RADIONUCLIDE_HALF_LIFE, 6600);
    }

    private double uptake(Path folder, DicomBytes object, StandardisedUptake kind) {
        Volume volume = read(folder, List.of(object), ReadOptions.defaults().withSuv(kind));
        return volume.valueAt(1, 0, 0);
    }

    private void assertUptake(double expected, Path folder, DicomBytes object) {
        assertEquals(expected, uptake(folder, object, StandardisedUptake.BODY_WEIGHT), TOLERANCE * expected);
    }

    /** Half of the dose is left: 101 × 70000 g / 175 MBq. */
    @Test
    default void decayCorrectedToTheStartOfTheScan(@TempDir Path folder) {
        assertUptake(101 * 70_000 / 1.75e8, folder, pet());
    }

    @Test
    default void decayCorrectedToTheInjection(@TempDir Path folder) {
        assertUptake(101 * 70_000 / 3.5e8, folder, pet().text(Tags.DECAY_CORRECTION, "ADMIN"));
    }

    /** The average count rate of 120 s is that after 59.936987 s: k = ln 2 / 6600, x = 120 k = 0.0126027, ln(x / (1 - exp(-x))) / k. */
    @Test
    default void notDecayCorrected(@TempDir Path folder) {
        double left = 3.5e8 * Math.pow(2, -(6600 + 59.936987) / 6600);
        assertUptake(101 * 70_000 / left, folder, pet().text(Tags.DECAY_CORRECTION, "NONE"));
    }

    @Test
    default void injectedBeforeMidnight(@TempDir Path folder) {
        DicomBytes late = pet().text(Tags.SERIES_TIME, "005000")
                .text(Tags.ACQUISITION_TIME, "005000")
                .items(
                        Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE,
                        injection().text(Tags.RADIOPHARMACEUTICAL_START_TIME, "230000"));
        assertUptake(101 * 70_000 / 1.75e8, folder, late);
        DicomBytes dated = late.copy()
                .items(
                        Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE,
                        injection().text(Tags.RADIOPHARMACEUTICAL_START_DATE_TIME, "20260228230000.00+0100"));
        assertUptake(101 * 70_000 / 1.75e8, folder, dated);
    }

    /** A series that was processed in the afternoon: the scan began 60 s before the moment of the average count rate. */
    @Test
    default void aSeriesTimeAfterTheAcquisitionIsNotTheStartOfTheScan(@TempDir Path folder) {
        DicomBytes processed = pet().text(Tags.SERIES_TIME, "160000");
        double left = 3.5e8 * Math.pow(2, -(6600 + 59.936987 - 60) / 6600);
        assertUptake(101 * 70_000 / left, folder, processed);
        DicomBytes general = processed
                .copy()
                .text(new Tag(0x00090010, "PrivateCreator", Vr.LO), "GEMS_PETD_01")
                .text(new Tag(0x0009100D, "PETScanDateTime", Vr.DT), "20260301115000.00");
        assertUptake(101 * 70_000 / 1.75e8, folder, general);
    }

    /** The second bed position is acquired later; both are corrected to the start of the scan. */
    @Test
    default void everyBedPositionHasTheSameReference(@TempDir Path folder) {
        DicomBytes second = pet().text(Tags.ACQUISITION_TIME, "115500")
                .text(Tags.SOP_INSTANCE_UID, "1.2.3.4")
                .numbers(Tags.IMAGE_POSITION_PATIENT, 0, 0, 3);
        Volume volume =
                read(folder, List.of(pet(), second), ReadOptions.defaults().withSuv(StandardisedUptake.BODY_WEIGHT));
        assertEquals(volume.valueAt(1, 0, 0), volume.valueAt(1, 0, 1));
    }

    /** 70 kg, 1.75 m: index 22.857; Janmahasatian 9270·70/(8780 + 244·22.857); James 1.07·70 − 148·(70/175)²; surface by Du Bois. */
    @Test
    default void otherQuantities(@TempDir Path folder) {
        double perGram = 101 / 1.75e8;
        // The volume is one of floats.
        assertEquals(
                perGram * 45_197.0149,
                uptake(folder, pet(), StandardisedUptake.LEAN_BODY_MASS_JANMAHASATIAN),
                TOLERANCE * perGram * 45_197);
        assertEquals(
                perGram * 51_220, uptake(folder, pet(), StandardisedUptake.LEAN_BODY_MASS_JAMES), TOLERANCE * 0.03);
        assertEquals(
                perGram * 18_481.4302,
                uptake(folder, pet(), StandardisedUptake.BODY_SURFACE_AREA),
                TOLERANCE * perGram * 18_481);
        DicomBytes man = pet().text(Tags.PATIENT_SEX, "M");
        assertEquals(
                perGram * 55_857.1077,
                uptake(folder, man, StandardisedUptake.LEAN_BODY_MASS_JANMAHASATIAN),
                TOLERANCE * perGram * 55_857);
        assertEquals(perGram * 56_520, uptake(folder, man, StandardisedUptake.LEAN_BODY_MASS_JAMES), TOLERANCE * 0.04);
    }

    @Test
    default void privateScalesOfPhilips(@TempDir Path folder) {
        DicomBytes counts = pet().text(Tags.UNITS, "CNTS")
                .numbers(Tags.RESCALE_SLOPE, 2)
                .text(new Tag(0x70530012, "PrivateCreator", Vr.LO), "Philips PET Private Group");
        Tag uptakeScale = new Tag(0x70531200, "SUVScaleFactor", Vr.DS);
        Tag activityScale = new Tag(0x70531209, "ActivityConcentrationScaleFactor", Vr.DS);
        assertUptake(202 * 0.00025, folder, counts.copy().numbers(uptakeScale, 0.00025));
        assertUptake(
                202 * 3.5 * 70_000 / 1.75e8,
                folder,
                counts.copy().numbers(uptakeScale, 0).numbers(activityScale, 3.5));
        assertEquals(
                202 * 0.00025 * 51.22 / 70,
                uptake(folder, counts.copy().numbers(uptakeScale, 0.00025), StandardisedUptake.LEAN_BODY_MASS_JAMES),
                1e-7);
        assertRefused(
                () -> uptake(folder, counts, StandardisedUptake.BODY_WEIGHT), "Units (0054,1001) is CNTS", "7053");
    }

    @Test
    default void valuesThatAreUptakeAlready(@TempDir Path folder) {
        DicomBytes ready = pet().text(Tags.UNITS, "GML");
        assertUptake(101, folder, ready);
        assertEquals(101 * 51.22 / 70, uptake(folder, ready, StandardisedUptake.LEAN_BODY_MASS_JAMES), 1e-4);
        assertEquals(List.of(), read(folder, ready).notes());
    }

    @Test
    default void withoutARequestValuesAreAsStored(@TempDir Path folder) {
        Volume volume = read(folder, pet());
        assertEquals(101, volume.valueAt(1, 0, 0));
        assertTrue(volume.notes().get(0).contains("in BQML"), volume.notes()::toString);
    }

    @Test
    default void whatIsMissingIsNamedByItsTag(@TempDir Path folder) {
        assertMissing(folder, pet().without(Tags.PATIENT_WEIGHT), "PatientWeight (0010,1030)");
        assertMissing(folder, pet().numbers(Tags.PATIENT_WEIGHT, 0), "PatientWeight (0010,1030), which is 0");
        assertMissing(folder, pet().without(Tags.UNITS), "Units (0054,1001)");
        assertMissing(folder, pet().text(Tags.UNITS, "PROPCNTS"), "Units (0054,1001) is 'PROPCNTS'");
        assertMissing(folder, pet().without(Tags.DECAY_CORRECTION), "DecayCorrection (0054,1102)");
        assertMissing(
                folder,
                pet().without(Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE),
                "RadiopharmaceuticalInformationSequence (0054,0016)");
        assertMissing(
                folder, of(injection().without(Tags.RADIONUCLIDE_TOTAL_DOSE)), "RadionuclideTotalDose (0018,1074)");
        assertMissing(folder, of(injection().without(Tags.RADIONUCLIDE_HALF_LIFE)), "RadionuclideHalfLife (0018,1075)");
        assertMissing(
                folder,
                of(injection().without(Tags.RADIOPHARMACEUTICAL_START_TIME)),
                "RadiopharmaceuticalStartTime (0018,1072)");
        assertMissing(
                folder,
                of(injection().text(Tags.RADIOPHARMACEUTICAL_START_DATE_TIME, "20260301130000")),
                "is after the scan");
        assertMissing(
                folder,
                of(injection().text(Tags.RADIOPHARMACEUTICAL_START_DATE_TIME, "20251201100000")),
                "more than 20 half-lives");
        assertRefused(
                () -> uptake(folder, pet().without(Tags.PATIENT_SIZE), StandardisedUptake.LEAN_BODY_MASS_JANMAHASATIAN),
                "PatientSize (0010,1020)");
        assertRefused(
                () -> uptake(folder, pet().numbers(Tags.PATIENT_SIZE, 175), StandardisedUptake.BODY_SURFACE_AREA),
                "PatientSize (0010,1020) is 175",
                "metres");
        assertRefused(
                () -> uptake(
                        folder, pet().text(Tags.PATIENT_SEX, "O"), StandardisedUptake.LEAN_BODY_MASS_JANMAHASATIAN),
                "PatientSex (0010,0040) is 'O'");
        assertRefused(() -> uptake(folder, pet().text(Tags.MODALITY, "CT"), StandardisedUptake.BODY_WEIGHT), "not PT");
    }

    private static DicomBytes of(DicomBytes injection) {
        return pet().items(Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE, injection);
    }

    private void assertMissing(Path folder, DicomBytes object, String part) {
        assertRefused(() -> uptake(folder, object, StandardisedUptake.BODY_WEIGHT), part);
    }
}
