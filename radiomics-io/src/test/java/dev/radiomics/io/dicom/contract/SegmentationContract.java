package dev.radiomics.io.dicom.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.Region;
import dev.radiomics.io.RegionSet;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.DicomImages;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.dataset.Tags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segmentations: frames by position, segments by number. The image has 4 x 3 x 6 voxels of 1.5 x 2 x 3 mm. */
interface SegmentationContract extends DicomContract {

    /** A frame of a segment at a slice of the image. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record SegmentFrame(int segment, int slice, double[] values) {}

    static DicomBytes segmentation(String type, int columns, int rows, List<SegmentFrame> frames) {
        boolean binary = type.equals("BINARY");
        DicomBytes[] groups = frames.stream()
                .map(frame -> Enhanced.position(-5, 7, 10 + 3 * frame.slice())
                        .items(
                                Tags.SEGMENT_IDENTIFICATION_SEQUENCE,
                                DicomBytes.dataset().numbers(Tags.REFERENCED_SEGMENT_NUMBER, frame.segment())))
                .toArray(DicomBytes[]::new);
        double[] values = frames.stream()
                .flatMapToDouble(frame -> Arrays.stream(frame.values()))
                .toArray();
        return Objects.grid(columns, rows)
                .text(Tags.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.66.4")
                .text(Tags.MODALITY, "SEG")
                .text(Tags.FRAME_OF_REFERENCE_UID, Objects.FRAME_OF_REFERENCE)
                .text(Tags.SEGMENTATION_TYPE, type)
                .numbers(Tags.MAXIMUM_FRACTIONAL_VALUE, 200)
                .items(Tags.SEGMENT_SEQUENCE, segment(1, "Tumour"), segment(2, "Oedema"))
                .numbers(Tags.NUMBER_OF_FRAMES, frames.size())
                .numbers(Tags.BITS_ALLOCATED, binary ? 1 : 8)
                .numbers(Tags.BITS_STORED, binary ? 1 : 8)
                .numbers(Tags.HIGH_BIT, binary ? 0 : 7)
                .numbers(Tags.PIXEL_REPRESENTATION, 0)
                .items(
                        Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                        DicomBytes.dataset()
                                .items(
                                        Tags.PLANE_ORIENTATION_SEQUENCE,
                                        DicomBytes.dataset().numbers(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0))
                                .items(
                                        Tags.PIXEL_MEASURES_SEQUENCE,
                                        DicomBytes.dataset()
                                                .numbers(Tags.PIXEL_SPACING, 2, 1.5)
                                                .numbers(Tags.SPACING_BETWEEN_SLICES, 3)))
                .items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, groups)
                .bytes(Tags.PIXEL_DATA, binary ? packed(values) : DicomBytes.words(values, 8, false));
    }

    private static DicomBytes segment(int number, String label) {
        return DicomBytes.dataset().numbers(Tags.SEGMENT_NUMBER, number).text(Tags.SEGMENT_LABEL, label);
    }

    private static byte[] packed(double[] bits) {
        byte[] bytes = new byte[(bits.length + 7) / 8];
        for (int i = 0; i < bits.length; i++) {
            if (bits[i] != 0) {
                bytes[i / 8] |= (byte) (1 << i % 8);
            }
        }
        return bytes;
    }

    private Volume image(Path folder) {
        return read(folder, Objects.stack(6), ReadOptions.defaults());
    }

    /** Frames of 12 pixels do not begin at a byte; some slices have frames of one segment, some of both, some of none. */
    @Test
    default void segmentsAreTheFramesWithTheirNumber(@TempDir Path folder, SplittableRandom random) {
        boolean[][] expected = new boolean[2][4 * 3 * 6];
        List<SegmentFrame> frames = new ArrayList<>();
        for (int i : new int[] {5, 0, 9, 3, 2, 7, 8}) {
            int segment = 1 + i % 2;
            int slice = i / 2;
            double[] values = random.ints(12, 0, 2).asDoubleStream().toArray();
            values[11] = 1;
            frames.add(new SegmentFrame(segment, slice, values));
            for (int p = 0; p < 12; p++) {
                expected[segment - 1][slice * 12 + p] = values[p] == 1;
            }
        }
        DicomBytes object = segmentation("BINARY", 4, 3, frames);
        Volume image = image(folder);
        for (int segment = 0; segment < 2; segment++) {
            Mask mask = mask(folder, object, segment, Optional.of(image));
            assertArrayEquals(expected[segment], mask.toArray());
            assertTrue(image.geometry().matches(mask.geometry()));
        }
        assertEquals("Oedema", mask(folder, object, 1, Optional.of(image)).name());
    }

    @Test
    default void regionsAreNumberedAndNamed(@TempDir Path folder) {
        DicomBytes object = segmentation("BINARY", 4, 3, List.of(new SegmentFrame(2, 0, ones(12))));
        RegionSet set = DicomContract.unchecked(
                () -> DicomImages.regions(sources(folder, List.of(object)), ReadOptions.defaults(), Optional.empty()));
        assertEquals(
                List.of("1 'Tumour'", "2 'Oedema'"),
                set.regions().stream().map(Region::toString).toList());
    }

    private static double[] ones(int count) {
        return DoubleStream.generate(() -> 1).limit(count).toArray();
    }

    @Test
    default void withoutAnImageTheGridIsThatOfTheFrames(@TempDir Path folder) {
        DicomBytes object = segmentation(
                "BINARY", 4, 3, List.of(new SegmentFrame(1, 4, ones(12)), new SegmentFrame(1, 0, ones(12))));
        Mask mask = mask(folder, object, 0, Optional.empty());
        assertEquals(new GridSize(4, 3, 5), mask.geometry().size());
        assertEquals(new Vector3(1.5, 2, 3), mask.geometry().spacingMm());
        assertEquals(new Vector3(-5, 7, 10), mask.geometry().originMm());
        assertEquals(24, mask.voxelCount());
        assertTrue(mask.contains(0, 0, 4) && !mask.contains(0, 0, 3));
    }

    @Test
    default void fractionalSegmentsBeginAtHalfTheirMaximum(@TempDir Path folder) throws IOException {
        double[] values = {0, 49, 50, 99, 100, 101, 150, 199, 200, 0, 0, 0};
        DicomBytes object = segmentation("FRACTIONAL", 4, 3, List.of(new SegmentFrame(1, 2, values)));
        assertEquals(5, mask(folder, object, 0, Optional.of(image(folder))).voxelCount());
        List<DicomSource> sources = sources(folder, List.of(object));
        RegionSet lower =
                DicomImages.regions(sources, ReadOptions.defaults().withSegmentThreshold(0.25), Optional.empty());
        assertEquals(7, lower.mask(lower.regions().get(0)).voxelCount());
        RegionSet whole =
                DicomImages.regions(sources, ReadOptions.defaults().withSegmentThreshold(1), Optional.empty());
        assertEquals(1, whole.mask(whole.regions().get(0)).voxelCount());
    }

    @Test
    default void labelMapsHoldTheNumbers(@TempDir Path folder) {
        double[] values = {0, 1, 1, 2, 2, 2, 0, 0, 0, 0, 0, 3};
        DicomBytes object = segmentation("LABELMAP", 4, 3, List.of(new SegmentFrame(0, 1, values)));
        assertEquals(2, mask(folder, object, 0, Optional.empty()).voxelCount());
        assertEquals(3, mask(folder, object, 1, Optional.empty()).voxelCount());
    }

    @Test
    default void theBackgroundOfALabelMapIsNoRegion(@TempDir Path folder) throws IOException {
        DicomBytes object = segmentation("LABELMAP", 4, 3, List.of(new SegmentFrame(0, 1, ones(12))))
                .items(Tags.SEGMENT_SEQUENCE, segment(0, "Background"), segment(1, "Tumour"));
        List<DicomSource> sources = sources(folder, List.of(object));
        List<Region> regions = DicomImages.regions(sources, ReadOptions.defaults(), Optional.empty())
                .regions();
        assertEquals(List.of("Tumour"), regions.stream().map(Region::name).toList());
    }

    /** Frames larger than the image, shifted by a pixel to the left and up: what lies outside is told. */
    @Test
    default void framesOfAnotherSizeOnTheSameGrid(@TempDir Path folder) {
        List<SegmentFrame> frames = List.of(new SegmentFrame(1, 5, ones(5 * 4)), new SegmentFrame(1, 6, ones(5 * 4)));
        DicomBytes object = segmentation("BINARY", 5, 4, frames);
        Mask mask = mask(folder, object, 0, Optional.of(image(folder)));
        assertEquals(12, mask.voxelCount());
        assertTrue(
                mask.notes().get(0).startsWith("28 voxels of segment 1 'Tumour' lie outside"), mask.notes()::toString);
        DicomBytes beyond = segmentation("BINARY", 4, 3, List.of(new SegmentFrame(1, 9, ones(12))));
        assertRefused(() -> mask(folder, beyond, 0, Optional.of(image(folder))), "lies outside the image");
    }

    @Test
    default void anotherGridStaysTheMasksOwn(@TempDir Path folder) {
        DicomBytes object = segmentation("BINARY", 4, 3, List.of(new SegmentFrame(1, 0, ones(12))))
                .items(
                        Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                        Enhanced.position(-5, 7, 11)
                                .items(
                                        Tags.SEGMENT_IDENTIFICATION_SEQUENCE,
                                        DicomBytes.dataset().numbers(Tags.REFERENCED_SEGMENT_NUMBER, 1)));
        Mask mask = mask(folder, object, 0, Optional.of(image(folder)));
        assertEquals(new Vector3(-5, 7, 11), mask.geometry().originMm());
        DicomBytes foreign = object.copy().text(Tags.FRAME_OF_REFERENCE_UID, "1.2.3");
        assertRefused(
                () -> mask(folder, foreign, 0, Optional.of(image(folder))), "another frame of reference", "1.2.3");
    }

    @Test
    default void damagedSegmentationsAreNamed(@TempDir Path folder) {
        DicomBytes object = segmentation("BINARY", 4, 3, List.of(new SegmentFrame(1, 0, ones(12))));
        assertRefused(
                () -> mask(folder, object.copy().without(Tags.SEGMENT_SEQUENCE), 0, Optional.empty()),
                "has no segment");
        assertRefused(
                () -> mask(folder, object.copy().without(Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE), 0, Optional.empty()),
                "states no position, orientation or spacing");
        assertRefused(
                () -> mask(folder, object.copy().bytes(Tags.PIXEL_DATA, new byte[0]), 0, Optional.empty()),
                "truncated");
    }
}
