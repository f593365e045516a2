package dev.radiomics.io.dicom.contract;

import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.dataset.Tags;
import java.util.stream.IntStream;

/** Enhanced multi-frame objects for tests. */
final class Enhanced {
    private Enhanced() {}

    /** Frames 4 mm apart, the first one highest; values of frame i are scaled by i + 1 and shifted by -i. */
    static DicomBytes stack(int frames) {
        DicomBytes[] groups = IntStream.range(0, frames)
                .mapToObj(i -> position(1, 2, -8 + 4 * (frames - 1 - i))
                        .items(
                                Tags.PIXEL_VALUE_TRANSFORMATION_SEQUENCE,
                                DicomBytes.dataset()
                                        .numbers(Tags.RESCALE_SLOPE, i + 1)
                                        .numbers(Tags.RESCALE_INTERCEPT, -i)))
                .toArray(DicomBytes[]::new);
        return object(groups);
    }

    /** Places times phases, the phases of a place one after the other. */
    static DicomBytes dynamic(int places, int phases) {
        DicomBytes[] groups = IntStream.range(0, places * phases)
                .mapToObj(i -> position(0, 0, 5 * (i / phases))
                        .items(
                                Tags.FRAME_CONTENT_SEQUENCE,
                                DicomBytes.dataset().numbers(Tags.TEMPORAL_POSITION_INDEX, i % phases + 1)))
                .toArray(DicomBytes[]::new);
        return object(groups);
    }

    static DicomBytes position(double x, double y, double z) {
        return DicomBytes.dataset()
                .items(
                        Tags.PLANE_POSITION_SEQUENCE,
                        DicomBytes.dataset().numbers(Tags.IMAGE_POSITION_PATIENT, x, y, z));
    }

    /** Pixel i of frame f has the value 100 f + i. */
    static DicomBytes object(DicomBytes... groups) {
        int pixels = Objects.COLUMNS * Objects.ROWS;
        return Objects.image(0, "MR")
                .numbers(Tags.NUMBER_OF_FRAMES, groups.length)
                .items(
                        Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                        DicomBytes.dataset()
                                .items(
                                        Tags.PLANE_ORIENTATION_SEQUENCE,
                                        DicomBytes.dataset().numbers(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0))
                                .items(
                                        Tags.PIXEL_MEASURES_SEQUENCE,
                                        DicomBytes.dataset().numbers(Tags.PIXEL_SPACING, 0.75, 0.5)))
                .items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, groups)
                .numbers(
                        Tags.PIXEL_DATA,
                        IntStream.range(0, groups.length * pixels)
                                .map(i -> 100 * (i / pixels) + i % pixels)
                                .asDoubleStream()
                                .toArray());
    }
}
