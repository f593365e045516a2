package dev.radiomics.io.dicom.dataset;

import java.util.List;
import java.util.Optional;

/** Attributes of the frames of an enhanced multi-frame object: each stands with its frame, or once for all frames. */
public final class FunctionalGroups {
    private final Optional<DicomDataset> shared;
    private final List<? extends DicomDataset> frames;

    private FunctionalGroups(Optional<DicomDataset> shared, List<? extends DicomDataset> frames) {
        this.shared = shared;
        this.frames = frames;
    }

    /** Those of an object. */
    public static FunctionalGroups of(DicomDataset dataset) {
        return new FunctionalGroups(
                dataset.item(Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE),
                dataset.items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE));
    }

    /** Whether the object has any, that is, is an enhanced one. */
    public boolean arePresent() {
        return shared.isPresent() || !frames.isEmpty();
    }

    /** Number of frames that have attributes of their own. */
    public int frameCount() {
        return frames.size();
    }

    /** The one item of a functional group: that of the frame, else the shared one. */
    public Optional<DicomDataset> group(int frame, Tag sequence) {
        Optional<DicomDataset> own = frame < frames.size() ? frames.get(frame).item(sequence) : Optional.empty();
        return own.isPresent() ? own : shared.flatMap(item -> item.item(sequence));
    }

    /** The item of a private functional group of the frame, or of all frames. */
    public Optional<DicomDataset> group(int frame, PrivateTag sequence) {
        Optional<DicomDataset> own = frame < frames.size() ? item(frames.get(frame), sequence) : Optional.empty();
        return own.isPresent() ? own : shared.flatMap(item -> item(item, sequence));
    }

    private static Optional<DicomDataset> item(DicomDataset holder, PrivateTag sequence) {
        return holder.locate(sequence).flatMap(holder::item);
    }
}
