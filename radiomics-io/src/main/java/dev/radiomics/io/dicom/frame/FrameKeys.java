package dev.radiomics.io.dicom.frame;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomTimes;
import dev.radiomics.io.dicom.dataset.FunctionalGroups;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Tags;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What tells frames at the same place apart: time, b-value, echo time and so on. A number that is missing is NaN.
 *
 * @param values one for each {@link Key}
 */
public record FrameKeys(List<Double> values, String frameType) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** From the most to the least telling. */
    public enum Key {
        TEMPORAL_POSITION("temporal position", true),
        B_VALUE("b-value", true),
        ECHO_TIME("echo time", true),
        ACQUISITION_NUMBER("acquisition", true),
        TRIGGER_TIME("trigger time", false),
        ACQUISITION_TIME("acquired", false),
        CONTENT_TIME("made", false),
        INSTANCE_NUMBER("instance", false);

        private final String label;
        private final boolean sameAtEveryPosition;

        Key(String label, boolean sameAtEveryPosition) {
            this.label = label;
            this.sameAtEveryPosition = sameAtEveryPosition;
        }

        public String label() {
            return label;
        }

        /** Whether it is a moment, in seconds. */
        public boolean isMoment() {
            return this == ACQUISITION_TIME || this == CONTENT_TIME;
        }

        /** Whether every slice of a volume has the same value; times differ from slice to slice. */
        public boolean isSameAtEveryPosition() {
            return sameAtEveryPosition;
        }
    }

    public FrameKeys {
        values = List.copyOf(values);
    }

    public double value(Key key) {
        return values.get(List.of(Key.values()).indexOf(key));
    }

    /** Those of an object with one frame. */
    public static FrameKeys of(DicomDataset dataset) {
        return new FrameKeys(
                List.of(
                        number(dataset, Tags.TEMPORAL_POSITION_IDENTIFIER),
                        number(dataset, Tags.DIFFUSION_B_VALUE),
                        number(dataset, Tags.ECHO_TIME),
                        number(dataset, Tags.ACQUISITION_NUMBER),
                        number(dataset, Tags.TRIGGER_TIME),
                        seconds(dataset, Tags.ACQUISITION_DATE, Tags.ACQUISITION_TIME),
                        seconds(dataset, Tags.CONTENT_DATE, Tags.CONTENT_TIME),
                        number(dataset, Tags.INSTANCE_NUMBER)),
                String.join("\\", dataset.strings(Tags.IMAGE_TYPE)));
    }

    /** Those of one frame of an enhanced object. */
    public static FrameKeys of(FunctionalGroups groups, int frame) {
        Optional<DicomDataset> content = groups.group(frame, Tags.FRAME_CONTENT_SEQUENCE);
        return new FrameKeys(
                List.of(
                        number(content, Tags.TEMPORAL_POSITION_INDEX),
                        number(groups.group(frame, Tags.MR_DIFFUSION_SEQUENCE), Tags.DIFFUSION_B_VALUE),
                        number(groups.group(frame, Tags.MR_ECHO_SEQUENCE), Tags.EFFECTIVE_ECHO_TIME),
                        Double.NaN,
                        number(
                                groups.group(frame, Tags.CARDIAC_SYNCHRONIZATION_SEQUENCE),
                                Tags.NOMINAL_CARDIAC_TRIGGER_DELAY_TIME),
                        seconds(() ->
                                content.flatMap(item -> DicomTimes.dateTime(item, Tags.FRAME_ACQUISITION_DATE_TIME))),
                        number(content, Tags.TEMPORAL_POSITION_TIME_OFFSET),
                        (double) frame),
                "");
    }

    private static Double number(Optional<DicomDataset> dataset, Tag tag) {
        return dataset.map(item -> number(item, tag)).orElse(Double.NaN);
    }

    private static Double number(DicomDataset dataset, Tag tag) {
        return dataset.number(tag).orElse(Double.NaN);
    }

    private static double seconds(DicomDataset dataset, Tag date, Tag time) {
        return seconds(() -> DicomTimes.of(dataset, date, time));
    }

    /** Seconds from some moment on; what makes no sense as a time tells nothing apart. */
    private static double seconds(Supplier<Optional<LocalDateTime>> moment) {
        try {
            return moment.get()
                    .map(time -> Duration.between(LocalDateTime.MIN.withYear(1), time))
                    .map(since -> since.getSeconds() + since.getNano() / NANOS_PER_SECOND)
                    .orElse(Double.NaN);
        } catch (RadiomicsException e) {
            return Double.NaN;
        }
    }
}
