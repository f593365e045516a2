package dev.radiomics.io.dicom.dataset;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a segmentation or a structure set says of the image that its regions belong to. */
public final class MaskReferences {
    private MaskReferences() {}

    /** The Series Instance UIDs that it refers to. */
    public static Set<String> series(DicomDataset mask) {
        Stream<? extends DicomDataset> ofContours = mask.items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE).stream()
                .flatMap(frame -> frame.items(Tags.RT_REFERENCED_STUDY_SEQUENCE).stream())
                .flatMap(study -> study.items(Tags.RT_REFERENCED_SERIES_SEQUENCE).stream());
        Stream<? extends DicomDataset> ofSegments = mask.items(Tags.REFERENCED_SERIES_SEQUENCE).stream();
        return Stream.concat(ofContours, ofSegments)
                .flatMap(series -> series.string(Tags.SERIES_INSTANCE_UID).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The SOP Instance UIDs of the images that it was made from, which segmentations without references to series state. */
    public static Set<String> sourceImages(DicomDataset mask) {
        Stream<? extends DicomDataset> ofFrames = Stream.of(
                        Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)
                .flatMap(groups -> mask.items(groups).stream())
                .flatMap(group -> group.items(Tags.DERIVATION_IMAGE_SEQUENCE).stream());
        return Stream.concat(Stream.of(mask), ofFrames)
                .flatMap(derivation -> derivation.items(Tags.SOURCE_IMAGE_SEQUENCE).stream())
                .flatMap(image -> image.string(Tags.REFERENCED_SOP_INSTANCE_UID).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The Frame of Reference UIDs of the coordinates that its regions are in. */
    public static Set<String> framesOfReference(DicomDataset mask) {
        Stream<String> own = mask.string(Tags.FRAME_OF_REFERENCE_UID).stream();
        Stream<String> ofImages = mask.items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE).stream()
                .flatMap(frame -> frame.string(Tags.FRAME_OF_REFERENCE_UID).stream());
        Stream<String> ofRegions = mask.items(Tags.STRUCTURE_SET_ROI_SEQUENCE).stream()
                .flatMap(region -> region.string(Tags.REFERENCED_FRAME_OF_REFERENCE_UID).stream());
        return Stream.of(own, ofImages, ofRegions).flatMap(uids -> uids).collect(Collectors.toUnmodifiableSet());
    }
}
