package dev.radiomics.io.dicom.segmentation;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.FunctionalGroups;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.frame.Frame;
import dev.radiomics.io.dicom.frame.Frames;
import dev.radiomics.io.dicom.pixel.FrameReader;
import dev.radiomics.io.dicom.pixel.PixelSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The frames of a segmentation object and what their values mean.
 *
 * @param frames where each frame lies
 * @param segments the segment number of each frame; none in a label map, whose values are the numbers
 * @param threshold the smallest value that belongs to a segment, unless the object is a label map
 */
record SegmentFrames(
        PixelSource source, List<Frame> frames, List<Integer> segments, boolean isLabelMap, double threshold) {
    private static final String LABEL_MAP = "LABELMAP";

    /** Reads what the object says, no pixel. */
    static SegmentFrames of(DicomObject object, double fraction) {
        DicomDataset dataset = object.dataset();
        List<Frame> frames = Frames.of(object, false);
        for (Frame frame : frames) {
            if (frame.plane().isEmpty() || frame.pixelSpacing().isEmpty()) {
                throw new RadiomicsException("frame " + (frame.index() + 1)
                        + " of the segmentation states no position, orientation or" + " spacing; export it again");
            }
        }
        if (!frames.get(0).source().format().fitsInt()) {
            throw new RadiomicsException("the pixels of the segmentation are floating-point numbers or have 32 bits,"
                    + " expected whole numbers of 1, 8 or 16 bits; export it again");
        }
        boolean labelMap = dataset.string(Tags.SEGMENTATION_TYPE).orElse("").equals(LABEL_MAP);
        return new SegmentFrames(
                frames.get(0).source(),
                frames,
                labelMap ? List.of() : segments(dataset, frames.size()),
                labelMap,
                threshold(dataset, fraction));
    }

    private static List<Integer> segments(DicomDataset dataset, int count) {
        FunctionalGroups groups = FunctionalGroups.of(dataset);
        List<? extends DicomDataset> known = dataset.items(Tags.SEGMENT_SEQUENCE);
        Optional<Integer> only =
                known.size() == 1 ? Optional.of(known.get(0).requireInteger(Tags.SEGMENT_NUMBER)) : Optional.empty();
        List<Integer> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int frame = i;
            segments.add(groups.group(i, Tags.SEGMENT_IDENTIFICATION_SEQUENCE)
                    .map(item -> item.requireInteger(Tags.REFERENCED_SEGMENT_NUMBER))
                    .or(() -> only)
                    .orElseThrow(() -> new RadiomicsException("frame " + (frame + 1) + " of the segmentation has no "
                            + Tags.REFERENCED_SEGMENT_NUMBER + "; export it again")));
        }
        return segments;
    }

    private static double threshold(DicomDataset dataset, double fraction) {
        if (!dataset.string(Tags.SEGMENTATION_TYPE).orElse("").equals("FRACTIONAL")) {
            return 1;
        }
        return fraction * dataset.requireInteger(Tags.MAXIMUM_FRACTIONAL_VALUE);
    }

    /** Hands the frames of a segment, one after the other, to a consumer, as whether each pixel belongs to it. */
    void forEach(int segment, FrameConsumer consumer) throws IOException {
        List<Frame> wanted = new ArrayList<>();
        for (Frame frame : frames) {
            if (isLabelMap || segments.get(frame.index()) == segment) {
                wanted.add(frame);
            }
        }
        try (FrameReader reader = FrameReader.of(source)) {
            int[] values = new int[source.format().pixels()];
            boolean[] inside = new boolean[values.length];
            for (Frame frame : wanted) {
                reader.read(frame.index(), values);
                for (int i = 0; i < values.length; i++) {
                    inside[i] = isLabelMap ? values[i] == segment : values[i] >= threshold;
                }
                consumer.accept(frame, inside);
            }
        }
    }

    /** Takes a frame of a segment. */
    @FunctionalInterface
    interface FrameConsumer {
        /** The array is used again for the next frame. */
        void accept(Frame frame, boolean[] inside);
    }
}
