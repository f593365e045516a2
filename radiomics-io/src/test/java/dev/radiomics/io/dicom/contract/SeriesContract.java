package dev.radiomics.io.dicom.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Acquisition;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slices that become a volume, or do not. */
interface SeriesContract extends DicomContract {

    @Test
    default void slicesAreSortedAlongTheirNormal(@TempDir Path folder, SplittableRandom random) {
        List<DicomBytes> slices = Objects.stack(7);
        Collections.shuffle(slices, new Random(random.nextLong()));
        Volume volume = read(folder, slices, ReadOptions.defaults());
        assertEquals(new GridSize(4, 3, 7), volume.geometry().size());
        assertEquals(new Vector3(1.5, 2, 3), volume.geometry().spacingMm());
        assertEquals(new Vector3(-5, 7, 10), volume.geometry().originMm());
        for (int z = 0; z < 7; z++) {
            assertEquals(100 * z, volume.valueAt(0, 0, z));
            assertEquals(100 * z + 11, volume.valueAt(3, 2, z));
        }
        assertEquals(
                new Acquisition("CT", Objects.SERIES, Objects.FRAME_OF_REFERENCE),
                volume.acquisition().orElseThrow());
        assertEquals(List.of(), volume.notes());
    }

    /** Sagittal slices, whose normal points to the right. */
    @Test
    default void orientationComesFromTheCosines(@TempDir Path folder) {
        List<DicomBytes> slices = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            slices.add(
                    Objects.slice(i, 40 + 2 * i, -100, 78).numbers(Tags.IMAGE_ORIENTATION_PATIENT, 0, 1, 0, 0, 0, -1));
        }
        Volume volume = read(folder, slices, ReadOptions.defaults());
        assertEquals(new Vector3(0, 1, 0), volume.geometry().direction().x());
        assertEquals(new Vector3(0, 0, -1), volume.geometry().direction().y());
        assertEquals(new Vector3(-1, 0, 0), volume.geometry().direction().z());
        assertEquals(new Vector3(44, -100, 78), volume.geometry().originMm());
        assertEquals(200, volume.valueAt(0, 0, 0));
    }

    @Test
    default void rescaleIsAppliedSliceBySlice(@TempDir Path folder) {
        Volume shifted = read(
                folder,
                Objects.slice(0, 0, 0, 0).numbers(Tags.RESCALE_SLOPE, 1).numbers(Tags.RESCALE_INTERCEPT, -1024),
                Objects.slice(1, 0, 0, 3).numbers(Tags.RESCALE_SLOPE, 1).numbers(Tags.RESCALE_INTERCEPT, -1000));
        assertEquals(-1024, shifted.valueAt(0, 0, 0));
        assertEquals(-900, shifted.valueAt(0, 0, 1));
        Volume scaled = read(
                folder,
                Objects.slice(0, 0, 0, 0).numbers(Tags.RESCALE_SLOPE, 0.5),
                Objects.slice(1, 0, 0, 3).numbers(Tags.RESCALE_SLOPE, 2).numbers(Tags.RESCALE_INTERCEPT, 0.25));
        assertEquals(5.5, scaled.valueAt(3, 2, 0));
        assertEquals(222.25, scaled.valueAt(3, 2, 1));
    }

    @Test
    default void aCtImageWithoutRescaleIsNoted(@TempDir Path folder) {
        Volume volume = read(
                folder,
                Objects.image(0, "CT")
                        .numbers(Tags.IMAGE_POSITION_PATIENT, 0, 0, 0)
                        .numbers(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
                        .numbers(Tags.PIXEL_SPACING, 2, 1.5)
                        .numbers(Tags.SLICE_THICKNESS, 5));
        assertTrue(volume.notes().get(0).contains("hardly Hounsfield units"), volume.notes()::toString);
    }

    @Test
    default void aModalityLutIsATableOfValues(@TempDir Path folder) {
        double[] table = IntStream.range(0, 20).mapToDouble(i -> 1000 + i * i).toArray();
        Volume volume = read(
                folder,
                Objects.slice(0, 0, 0, 0)
                        .items(
                                Tags.MODALITY_LUT_SEQUENCE,
                                DicomBytes.dataset()
                                        .numbers(Tags.LUT_DESCRIPTOR, 20, 2, 16)
                                        .numbers(Tags.LUT_DATA, table)));
        assertEquals(1000, volume.valueAt(0, 0, 0));
        assertEquals(1000, volume.valueAt(2, 0, 0));
        assertEquals(1081, volume.valueAt(3, 2, 0));
    }

    @Test
    default void valuesBeyondSixteenBitsAreKept(@TempDir Path folder) {
        Volume volume = read(
                folder,
                Objects.slice(0, 0, 0, 0)
                        .numbers(Tags.PIXEL_REPRESENTATION, 0)
                        .numbers(Tags.PIXEL_DATA, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 65535)
                        .numbers(Tags.RESCALE_INTERCEPT, -1024),
                Objects.slice(1, 0, 0, 3));
        assertEquals(64511, volume.valueAt(3, 2, 0));
        assertEquals(-1024, volume.valueAt(0, 0, 0));
        assertEquals(111, volume.valueAt(3, 2, 1));
    }

    @Test
    default void aMissingSliceIsNamed(@TempDir Path folder) {
        List<DicomBytes> slices = Objects.stack(6);
        slices.remove(3);
        assertRefused(
                () -> read(folder, slices, ReadOptions.defaults()), "1 slice is missing", "6 mm", "3 mm", "2.dcm");
    }

    @Test
    default void unevenSlicesAreNamed(@TempDir Path folder) {
        List<DicomBytes> slices = Objects.stack(4);
        slices.add(Objects.slice(9, -5, 7, 10 + 3 * 4 - 1.4));
        assertRefused(() -> read(folder, slices, ReadOptions.defaults()), "unevenly spaced");
    }

    @Test
    default void aLeaningStackIsNamed(@TempDir Path folder) {
        List<DicomBytes> slices = IntStream.range(0, 5)
                .mapToObj(i -> Objects.slice(i, 0, i, 3 * i))
                .toList();
        assertRefused(() -> read(folder, slices, ReadOptions.defaults()), "lean by 18.4 degrees", "tilted gantry");
    }

    @Test
    default void mixedOrientationsAreNamed(@TempDir Path folder) {
        List<DicomBytes> slices = Objects.stack(3);
        slices.add(Objects.slice(9, 0, 0, 0).numbers(Tags.IMAGE_ORIENTATION_PATIENT, 0, 1, 0, 0, 0, -1));
        assertRefused(
                () -> read(folder, slices, ReadOptions.defaults()),
                "mixed orientations",
                "3 with 4 x 3",
                "1 with 4 x 3");
    }

    @Test
    default void theSameObjectTwiceCountsOnce(@TempDir Path folder) {
        List<DicomBytes> slices = Objects.stack(3);
        slices.add(Objects.stack(3).get(1));
        Volume volume = read(folder, slices, ReadOptions.defaults());
        assertEquals(3, volume.geometry().size().z());
        assertTrue(volume.notes().get(0).startsWith("1 slice is there twice"), volume.notes()::toString);
    }

    @Test
    default void anotherSliceAtTheSamePlaceIsNamed(@TempDir Path folder) {
        List<DicomBytes> slices = Objects.stack(3);
        slices.add(Objects.slice(9, -5, 7, 13));
        assertRefused(() -> read(folder, slices, ReadOptions.defaults()), "duplicate or missing", "2 at 13 mm");
    }

    @Test
    default void sliceOfAnotherSizeIsNamed(@TempDir Path folder) {
        List<DicomBytes> slices = Objects.stack(3);
        slices.add(Objects.slice(3, -5, 7, 19).numbers(Tags.COLUMNS, 3));
        assertRefused(() -> read(folder, slices, ReadOptions.defaults()), "3 with 4 x 3", "1 with 3 x 3");
    }

    /** Three phases told apart by one element each time; slices are numbered against the order of time. */
    @Test
    default void dynamicSeriesAreSplit(@TempDir Path folder) {
        for (Tag key : List.of(
                Tags.TEMPORAL_POSITION_IDENTIFIER, Tags.DIFFUSION_B_VALUE, Tags.ECHO_TIME, Tags.ACQUISITION_NUMBER)) {
            assertPhases(folder, (object, phase) -> object.numbers(key, 10 * phase));
        }
        assertPhases(
                folder,
                (object, phase) ->
                        object.text(Tags.ACQUISITION_DATE, "20260101").text(Tags.ACQUISITION_TIME, "10000" + phase));
        assertPhases(
                folder,
                (object, phase) -> object.text(Tags.CONTENT_DATE, "20260101").text(Tags.CONTENT_TIME, "10000" + phase));
    }

    private void assertPhases(Path folder, Marker marker) {
        List<DicomBytes> objects = new ArrayList<>();
        int number = 100;
        for (int phase = 0; phase < 3; phase++) {
            for (int i = 0; i < 4; i++) {
                DicomBytes object = Objects.slice(number--, 0, 0, 2 * i)
                        .numbers(Tags.PIXEL_DATA, new double[] {phase, i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
                objects.add(marker.mark(object, phase));
            }
        }
        for (int phase = 0; phase < 3; phase++) {
            Volume volume = read(folder, objects, ReadOptions.defaults().withTimePoint(phase));
            assertEquals(4, volume.geometry().size().z());
            for (int z = 0; z < 4; z++) {
                assertEquals(phase, volume.valueAt(0, 0, z));
                assertEquals(z, volume.valueAt(1, 0, z));
            }
            assertEquals(List.of(), volume.notes());
        }
        Volume first = read(folder, objects, ReadOptions.defaults());
        assertEquals(0, first.valueAt(0, 0, 0));
        assertTrue(first.notes().get(0).startsWith("the series has 3 volumes"), first.notes()::toString);
        assertRefused(() -> read(folder, objects, ReadOptions.defaults().withTimePoint(3)), "no time point 3", "has 3");
    }

    /** Marks an object of a phase. */
    @FunctionalInterface
    interface Marker {
        DicomBytes mark(DicomBytes object, int phase);
    }

    @Test
    default void aSliceMissingInOnePhaseIsNamed(@TempDir Path folder) {
        List<DicomBytes> objects = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            objects.add(Objects.slice(i, 0, 0, 2 * (i % 4)).numbers(Tags.TEMPORAL_POSITION_IDENTIFIER, i < 4 ? 0 : 1));
        }
        objects.remove(6);
        assertRefused(
                () -> read(folder, objects, ReadOptions.defaults()), "most places of the series have 2", "1 at 4 mm");
    }

    @Test
    default void enhancedObjectsHaveAPlaceAndValuesForEachFrame(@TempDir Path folder) {
        Volume volume = read(folder, Enhanced.stack(5));
        assertEquals(new GridSize(4, 3, 5), volume.geometry().size());
        assertEquals(new Vector3(0.5, 0.75, 4), volume.geometry().spacingMm());
        assertEquals(new Vector3(1, 2, -8), volume.geometry().originMm());
        for (int z = 0; z < 5; z++) {
            // Frame z of the object lies highest first and is scaled by its number.
            int frame = 4 - z;
            assertEquals((100 * frame + 5) * (frame + 1.0) - frame, volume.valueAt(1, 1, z));
        }
        DicomBytes wrong = Enhanced.stack(5).numbers(Tags.NUMBER_OF_FRAMES, 4);
        assertRefused(() -> read(folder, wrong), "NumberOfFrames (0028,0008) is 4", "5 items");
    }

    @Test
    default void enhancedObjectsAreSplitInTime(@TempDir Path folder) {
        DicomBytes object = Enhanced.dynamic(3, 2);
        for (int phase = 0; phase < 2; phase++) {
            Volume volume = read(folder, List.of(object), ReadOptions.defaults().withTimePoint(phase));
            assertEquals(3, volume.geometry().size().z());
            assertEquals(100 * (2 * 0 + phase), volume.valueAt(0, 0, 0));
            assertEquals(100 * (2 * 2 + phase), volume.valueAt(0, 0, 2));
        }
    }

    @Test
    default void preciseValuesOfPhilips(@TempDir Path folder) {
        DicomBytes plain = Objects.slice(1, 0, 0, 0)
                .numbers(Tags.RESCALE_SLOPE, 2)
                .numbers(Tags.RESCALE_INTERCEPT, 4)
                .text(Philips.CREATOR, "Philips MR Imaging DD 001")
                .numbers(Philips.SCALE_SLOPE, 0.5);
        Volume displayed = read(folder, plain);
        assertEquals(204, displayed.valueAt(0, 0, 0));
        assertTrue(displayed.notes().get(0).contains("--precise-philips"), displayed.notes()::toString);
        Volume precise = read(folder, List.of(plain), ReadOptions.defaults().withPrecisePhilips());
        assertEquals(204, precise.valueAt(0, 0, 0));
        DicomBytes other = plain.copy().numbers(Philips.SCALE_SLOPE, 0.25);
        assertEquals(
                408,
                read(folder, List.of(other), ReadOptions.defaults().withPrecisePhilips())
                        .valueAt(0, 0, 0));
        Volume enhanced = read(
                folder, List.of(Philips.enhanced(3)), ReadOptions.defaults().withPrecisePhilips());
        assertEquals(105 * 8.0, enhanced.valueAt(1, 1, 1));
        assertRefused(
                () -> read(folder, Objects.stack(1), ReadOptions.defaults().withPrecisePhilips()), "scale slope");
    }

    @Test
    default void projectionsTakeTheSpacingThatTheyState(@TempDir Path folder) {
        DicomBytes detector = Objects.image(0, "MG").numbers(Tags.IMAGER_PIXEL_SPACING, 0.07, 0.08);
        Volume plain = read(folder, detector);
        assertEquals(new Vector3(0.08, 0.07, 1), plain.geometry().spacingMm());
        assertTrue(plain.notes().get(0).contains("at the detector"), plain.notes()::toString);
        Volume magnified =
                read(folder, detector.copy().numbers(Tags.ESTIMATED_RADIOGRAPHIC_MAGNIFICATION_FACTOR, 1.25));
        assertEquals(0.064, magnified.geometry().spacingMm().x(), 1e-12);
        DicomBytes ultrasound = Objects.image(0, "US")
                .items(
                        Tags.SEQUENCE_OF_ULTRASOUND_REGIONS,
                        DicomBytes.dataset()
                                .numbers(Tags.PHYSICAL_UNITS_X_DIRECTION, 3)
                                .numbers(Tags.PHYSICAL_UNITS_Y_DIRECTION, 3)
                                .numbers(Tags.PHYSICAL_DELTA_X, 0.01)
                                .numbers(Tags.PHYSICAL_DELTA_Y, 0.02));
        assertEquals(0.1, read(folder, ultrasound).geometry().spacingMm().x(), 1e-12);
        assertEquals(0.2, read(folder, ultrasound).geometry().spacingMm().y(), 1e-12);
    }

    @Test
    default void spacingIsGivenWhereNoneIsStated(@TempDir Path folder) {
        DicomBytes capture = Objects.image(0, "OT");
        assertRefused(() -> read(folder, capture), "PixelSpacing (0028,0030) is missing", "--image-spacing");
        ReadOptions given = ReadOptions.defaults().withSpacingMm(new Vector3(0.3, 0.4, 2));
        assertEquals(
                new Vector3(0.3, 0.4, 2),
                read(folder, List.of(capture), given).geometry().spacingMm());
        assertRefused(() -> read(folder, Objects.stack(2), given), "a spacing was given", "states its own");
    }

    @Test
    default void severalProjectionsAreNoTimeSeries(@TempDir Path folder) {
        List<DicomBytes> views = List.of(
                Objects.image(1, "MG").numbers(Tags.IMAGER_PIXEL_SPACING, 0.1, 0.1),
                Objects.image(2, "MG").numbers(Tags.IMAGER_PIXEL_SPACING, 0.1, 0.1));
        assertRefused(() -> read(folder, views, ReadOptions.defaults()), "2 images", "0: 0.dcm; 1: 1.dcm");
        assertEquals(
                200,
                read(folder, views, ReadOptions.defaults().withTimePoint(1)).valueAt(0, 0, 0));
    }

    @Test
    default void oneSliceTakesTheThicknessThatItStates(@TempDir Path folder) {
        assertEquals(
                5,
                read(folder, Objects.slice(0, 0, 0, 0)).geometry().spacingMm().z());
        Volume unknown = read(folder, Objects.slice(0, 0, 0, 0).without(Tags.SLICE_THICKNESS));
        assertEquals(1, unknown.geometry().spacingMm().z());
        assertTrue(unknown.notes().get(0).contains("thickness"), unknown.notes()::toString);
    }

    @Test
    default void severalSeriesAreChosenByUid(@TempDir Path folder) {
        List<DicomBytes> objects = new ArrayList<>(Objects.stack(2));
        objects.add(Objects.slice(7, 0, 0, 0)
                .text(Tags.SERIES_INSTANCE_UID, "1.2.840.99.77")
                .text(Tags.MODALITY, "MR"));
        assertRefused(
                () -> read(folder, objects, ReadOptions.defaults()),
                "2 image series",
                "CT, 2 objects, UID 1.2.840.99.1",
                "MR, 1 object, UID 1.2.840.99.77");
        assertEquals(
                700,
                read(folder, objects, ReadOptions.defaults().withSeries("1.2.840.99.7"))
                        .valueAt(0, 0, 0));
        assertEquals(
                2,
                read(folder, objects, ReadOptions.defaults().withSeries(Objects.SERIES))
                        .geometry()
                        .size()
                        .z());
        assertRefused(
                () -> read(folder, objects, ReadOptions.defaults().withSeries("1.3")),
                "no image series with the UID 1.3");
    }

    @Test
    default void identityIsInNoMessageAndNoNote(@TempDir Path folder) {
        Volume volume = read(folder, Objects.stack(2), ReadOptions.defaults());
        assertArrayEquals(new String[0], volume.notes().toArray());
        List<DicomBytes> broken = Objects.stack(4);
        broken.remove(1);
        assertRefused(
                () -> {
                    try {
                        return read(folder, broken, ReadOptions.defaults());
                    } catch (RuntimeException e) {
                        assertFalse(e.getMessage().contains("Doe"), e.getMessage());
                        throw e;
                    }
                },
                "missing");
    }

    /** Some programs that take names away put others in the place of UIDs. */
    @Test
    default void whatIsNoUidIsNotShown(@TempDir Path folder) {
        List<DicomBytes> two = List.of(
                Objects.slice(0, 0, 0, 0).text(Tags.SERIES_INSTANCE_UID, "DOE^JANE.1"),
                Objects.slice(1, 0, 0, 3).text(Tags.SERIES_INSTANCE_UID, "DOE^JANE.2"));
        assertRefused(
                () -> {
                    try {
                        return read(folder, two, ReadOptions.defaults());
                    } catch (RuntimeException e) {
                        assertFalse(e.getMessage().contains("DOE"), e.getMessage());
                        throw e;
                    }
                },
                "UID not valid");
    }
}
