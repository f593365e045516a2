package dev.radiomics.io.dicom.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.Region;
import dev.radiomics.io.RegionSet;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.DicomImages;
import dev.radiomics.io.dicom.dataset.Tags;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Structure sets drawn on an image of 40 x 40 x 9 voxels of 1 x 1 x 3 mm with its first voxel at (0, 0, 0). */
interface ContourContract extends DicomContract {
    int SIZE = 40;

    /** A square contour; corners in mm. */
    private static DicomBytes square(double low, double high, double z) {
        return contour(low, low, z, high, low, z, high, high, z, low, high, z);
    }

    static DicomBytes contour(double... points) {
        return DicomBytes.dataset()
                .text(Tags.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR")
                .numbers(Tags.NUMBER_OF_CONTOUR_POINTS, points.length / 3.0)
                .numbers(Tags.CONTOUR_DATA, points);
    }

    static DicomBytes structureSet(DicomBytes... contours) {
        return DicomBytes.dataset()
                .text(Tags.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.481.3")
                .text(Tags.MODALITY, "RTSTRUCT")
                .items(
                        Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE,
                        DicomBytes.dataset()
                                .text(Tags.FRAME_OF_REFERENCE_UID, Objects.FRAME_OF_REFERENCE)
                                .items(
                                        Tags.RT_REFERENCED_STUDY_SEQUENCE,
                                        DicomBytes.dataset()
                                                .items(
                                                        Tags.RT_REFERENCED_SERIES_SEQUENCE,
                                                        DicomBytes.dataset()
                                                                .text(Tags.SERIES_INSTANCE_UID, Objects.SERIES))))
                .items(Tags.STRUCTURE_SET_ROI_SEQUENCE, roi(4, "GTV"), roi(7, "Isocentre"))
                .items(
                        Tags.ROI_CONTOUR_SEQUENCE,
                        DicomBytes.dataset()
                                .numbers(Tags.REFERENCED_ROI_NUMBER, 4)
                                .items(Tags.CONTOUR_SEQUENCE, contours),
                        DicomBytes.dataset()
                                .numbers(Tags.REFERENCED_ROI_NUMBER, 7)
                                .items(
                                        Tags.CONTOUR_SEQUENCE,
                                        contour(5, 5, 0).text(Tags.CONTOUR_GEOMETRIC_TYPE, "POINT")));
    }

    private static DicomBytes roi(int number, String name) {
        return DicomBytes.dataset()
                .numbers(Tags.ROI_NUMBER, number)
                .text(Tags.ROI_NAME, name)
                .text(Tags.REFERENCED_FRAME_OF_REFERENCE_UID, Objects.FRAME_OF_REFERENCE);
    }

    private Volume image(Path folder) {
        List<DicomBytes> slices = IntStream.range(0, 9)
                .mapToObj(i -> Objects.slice(i, 0, 0, 3 * i)
                        .numbers(Tags.COLUMNS, SIZE)
                        .numbers(Tags.ROWS, SIZE)
                        .numbers(Tags.PIXEL_SPACING, 1, 1)
                        .numbers(Tags.PIXEL_DATA, new double[SIZE * SIZE]))
                .toList();
        return read(folder, slices, ReadOptions.defaults());
    }

    private Mask draw(Path folder, DicomBytes... contours) {
        return mask(folder, structureSet(contours), 0, Optional.of(image(folder)));
    }

    private static int count(Mask mask, int slice) {
        int count = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                count += mask.contains(x, y, slice) ? 1 : 0;
            }
        }
        return count;
    }

    /** Edges half way between voxel centres: 10 x 10 voxels. Edges through centres: these belong to it, 11 x 11. */
    @Test
    default void aSquareHasItsVoxelsAndThoseOnItsEdge(@TempDir Path folder) {
        Mask between = draw(folder, square(4.5, 14.5, 6));
        assertEquals(100, between.voxelCount());
        assertTrue(between.contains(5, 5, 2) && between.contains(14, 14, 2) && !between.contains(15, 14, 2));
        assertEquals(121, draw(folder, square(5, 15, 6)).voxelCount());
        assertEquals(121, draw(folder, square(5.000009, 14.999991, 6)).voxelCount());
        assertEquals(81, draw(folder, square(5.0001, 14.9999, 6)).voxelCount());
        assertEquals("GTV", between.name());
    }

    /** Half a square, cut along its diagonal through 11 centres. */
    @Test
    default void aTriangleHasTheCentresOnItsDiagonal(@TempDir Path folder) {
        Mask mask = draw(folder, contour(5, 5, 6, 15, 5, 6, 5, 15, 6));
        assertEquals(66, mask.voxelCount());
        assertTrue(mask.contains(10, 10, 2) && !mask.contains(11, 10, 2));
    }

    @Test
    default void aDiscHasTheCentresWithinItsRadius(@TempDir Path folder) {
        double[] points = IntStream.range(0, 500)
                .mapToObj(i -> new double[] {
                    19.3 + 12.7 * Math.cos(2 * Math.PI * i / 500), 20.1 + 12.7 * Math.sin(2 * Math.PI * i / 500), 6
                })
                .flatMapToDouble(Arrays::stream)
                .toArray();
        Mask mask = draw(folder, contour(points));
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double distance = Math.hypot(x - 19.3, y - 20.1);
                if (Math.abs(distance - 12.7) > 1e-2) {
                    assertEquals(distance < 12.7, mask.contains(x, y, 2), x + ", " + y);
                }
            }
        }
    }

    @Test
    default void anInnerContourIsAHole(@TempDir Path folder) {
        Mask mask = draw(folder, square(4.5, 14.5, 6), square(7.5, 10.5, 6));
        assertEquals(100 - 9, mask.voxelCount());
        assertFalse(mask.contains(8, 8, 2));
        // An island in the hole.
        assertEquals(
                92,
                draw(folder, square(4.5, 14.5, 6), square(7.5, 10.5, 6), square(8.5, 9.5, 6))
                        .voxelCount());
    }

    @Test
    default void separateContoursAreSeparateParts(@TempDir Path folder) {
        assertEquals(
                100 + 25,
                draw(folder, square(4.5, 14.5, 6), square(19.5, 24.5, 6)).voxelCount());
    }

    /** The way in and out of the hole is the same line, here along a row of centres. */
    @Test
    default void aKeyholeLeavesNoTrace(@TempDir Path folder) {
        Mask mask = draw(
                folder,
                contour(
                        4.5, 9, 6, 4.5, 4.5, 6, 14.5, 4.5, 6, 14.5, 14.5, 6, 4.5, 14.5, 6, 4.5, 9, 6, 7.5, 9, 6, 7.5,
                        10.5, 6, 10.5, 10.5, 6, 10.5, 7.5, 6, 7.5, 7.5, 6, 7.5, 9, 6));
        assertEquals(100 - 9, mask.voxelCount());
        assertTrue(mask.contains(5, 9, 2) && mask.contains(7, 9, 2) && !mask.contains(8, 9, 2));
    }

    @Test
    default void theSameContourTwiceCountsOnce(@TempDir Path folder) {
        Mask mask = draw(folder, square(4.5, 14.5, 6), square(4.5, 14.5, 6));
        assertEquals(100, mask.voxelCount());
        assertTrue(mask.notes().stream().anyMatch(note -> note.contains("there twice")), mask.notes()::toString);
    }

    /** Contours 3 mm apart between the slices: each slice takes the nearest plane. */
    @Test
    default void contoursBetweenSlicesGoToTheNearest(@TempDir Path folder) {
        Mask mask = draw(folder, square(4.5, 14.5, 4), square(4.5, 15.5, 7), square(4.5, 16.5, 10));
        assertEquals(
                List.of(0, 100, 121, 144, 0),
                IntStream.range(0, 5).mapToObj(z -> count(mask, z)).toList());
    }

    /** Every second slice; the others take the plane above at equal distance. */
    @Test
    default void sparseContoursLeaveNoGaps(@TempDir Path folder) {
        Mask mask = draw(folder, square(4.5, 14.5, 6), square(4.5, 15.5, 12), square(4.5, 16.5, 18));
        assertEquals(
                List.of(0, 100, 100, 121, 121, 144, 144, 0, 0),
                IntStream.range(0, 9).mapToObj(z -> count(mask, z)).toList());
        assertTrue(mask.notes().stream().anyMatch(note -> note.contains("2 slices apart")), mask.notes()::toString);
    }

    /** Contours 1 mm apart on slices of 3 mm: those of the plane in the slice. */
    @Test
    default void denseContoursAreNotMixed(@TempDir Path folder) {
        DicomBytes[] contours = IntStream.range(0, 10)
                .mapToObj(i -> square(4.5, 14.5 + i, 5 + i))
                .toArray(DicomBytes[]::new);
        Mask mask = draw(folder, contours);
        assertEquals(
                List.of(0, 0, 121, 196, 289, 0),
                IntStream.range(0, 6).mapToObj(z -> count(mask, z)).toList());
    }

    @Test
    default void slicesThatWereLeftOutStayOut(@TempDir Path folder) {
        Mask mask =
                draw(folder, square(4.5, 14.5, 3), square(4.5, 14.5, 6), square(4.5, 14.5, 15), square(4.5, 14.5, 18));
        assertEquals(
                List.of(0, 100, 100, 0, 0, 100, 100, 0, 0),
                IntStream.range(0, 9).mapToObj(z -> count(mask, z)).toList());
    }

    @Test
    default void contoursAcrossSlicesAreRefused(@TempDir Path folder) {
        assertRefused(
                () -> draw(folder, contour(5, 5, 6, 15, 5, 9, 15, 15, 12)), "not parallel to the slices", "4 'GTV'");
    }

    @Test
    default void contoursOutsideAreTold(@TempDir Path folder) {
        Mask mask = draw(folder, square(-20, 4.5, 6));
        assertEquals(25, mask.voxelCount());
        assertTrue(mask.notes().stream().anyMatch(note -> note.contains("outside the image")), mask.notes()::toString);
        assertRefused(() -> draw(folder, square(100, 120, 6)), "enclose no voxel of the image");
        assertRefused(() -> draw(folder, square(4.5, 14.5, 600)), "enclose no voxel of the image");
    }

    @Test
    default void regionsWithoutAContourAreToldButNotOffered(@TempDir Path folder) {
        RegionSet set = DicomContract.unchecked(() -> DicomImages.regions(
                sources(folder, List.of(structureSet(square(5, 9, 6)))), ReadOptions.defaults(), Optional.empty()));
        assertEquals(
                List.of("4 'GTV'"), set.regions().stream().map(Region::toString).toList());
        Mask mask = draw(folder, square(5, 9, 6));
        assertTrue(mask.notes().get(0).contains("7 'Isocentre'"), mask.notes()::toString);
        assertRefused(
                () -> mask(folder, structureSet(square(5, 9, 6)), 0, Optional.empty()), "have no grid of their own");
        assertRefused(() -> draw(folder), "no region with a closed planar contour", "4 'GTV'");
    }

    @Test
    default void anotherSeriesIsNamed(@TempDir Path folder) {
        DicomBytes foreign = structureSet(square(5, 9, 6))
                .items(
                        Tags.STRUCTURE_SET_ROI_SEQUENCE,
                        roi(4, "GTV").text(Tags.REFERENCED_FRAME_OF_REFERENCE_UID, "1.2.3"))
                .without(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE);
        assertRefused(
                () -> mask(folder, foreign, 0, Optional.of(image(folder))),
                "another frame of reference",
                "1.2.3",
                Objects.FRAME_OF_REFERENCE);
    }

    @Test
    default void damagedContoursAreNamed(@TempDir Path folder) {
        assertRefused(
                () -> draw(folder, contour(5, 5, 6, 15, 5, 6, 15, 15, 6).numbers(Tags.CONTOUR_DATA, 1, 2, 3, 4)),
                "ContourData (3006,0050) holds 4 numbers for 3 points");
        assertRefused(
                () -> draw(folder, contour(5, 5, 6).text(Tags.CONTOUR_DATA, "a", "b", "c")),
                "ContourData (3006,0050) holds 'a'");
    }
}
