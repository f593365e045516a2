package dev.radiomics.io.dicom;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.dataset.Tags;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The series among DICOM objects. */
public final class DicomCatalogue {
    private static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4";
    private static final String LABEL_MAP_SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.7";
    private static final String STRUCTURE_SET = "1.2.840.10008.5.1.4.1.1.481.3";
    private static final int LISTED = 20;

    private final List<DicomSeries> series;
    private final Map<String, String> seriesOfInstances;

    private DicomCatalogue(List<DicomSeries> series, Map<String, String> seriesOfInstances) {
        this.series = List.copyOf(series);
        this.seriesOfInstances = Map.copyOf(seriesOfInstances);
    }

    /** Looks at every object. */
    public static DicomCatalogue of(List<? extends DicomSource> objects) throws IOException {
        Builder builder = new Builder();
        for (DicomSource source : objects) {
            builder.add(source, source.peek().dataset());
        }
        return builder.build();
    }

    /** Collects objects one by one and keeps none. */
    static final class Builder {
        /** Objects of one series are of one kind, unless somebody mixed them up. */
        private record Key(String uid, DicomSeries.Kind kind) {}

        private final Map<Key, DicomSeries> found = new LinkedHashMap<>();
        private final Map<Key, List<DicomSource>> members = new LinkedHashMap<>();
        private final Map<String, String> seriesOfInstances = new HashMap<>();

        void add(DicomSource source, DicomDataset dataset) {
            Key key = new Key(dataset.string(Tags.SERIES_INSTANCE_UID).orElse(""), kind(dataset));
            found.computeIfAbsent(
                    key,
                    k -> new DicomSeries(
                            k.uid,
                            k.kind,
                            dataset.string(Tags.MODALITY).orElse(""),
                            dataset.string(Tags.FRAME_OF_REFERENCE_UID).orElse(""),
                            dataset.string(Tags.SERIES_DESCRIPTION).orElse(""),
                            List.of()));
            members.computeIfAbsent(key, k -> new ArrayList<>()).add(source);
            dataset.string(Tags.SOP_INSTANCE_UID).ifPresent(instance -> seriesOfInstances.put(instance, key.uid));
        }

        DicomCatalogue build() {
            List<DicomSeries> series = found.entrySet().stream()
                    .map(entry -> entry.getValue().with(members.get(entry.getKey())))
                    .toList();
            return new DicomCatalogue(series, seriesOfInstances);
        }
    }

    private static DicomSeries.Kind kind(DicomDataset dataset) {
        String sopClass = dataset.string(Tags.SOP_CLASS_UID).orElse("");
        String modality = dataset.string(Tags.MODALITY).orElse("");
        if (sopClass.equals(SEGMENTATION) || sopClass.equals(LABEL_MAP_SEGMENTATION) || modality.equals("SEG")) {
            return DicomSeries.Kind.SEGMENTATION;
        }
        if (sopClass.equals(STRUCTURE_SET) || modality.equals("RTSTRUCT")) {
            return DicomSeries.Kind.CONTOURS;
        }
        boolean isImage = dataset.integer(Tags.ROWS).isPresent() && !modality.equals("RTDOSE");
        return isImage ? DicomSeries.Kind.IMAGE : DicomSeries.Kind.OTHER;
    }

    /** Every series, in the order in which their first objects came. */
    public List<DicomSeries> series() {
        return series;
    }

    /** The series (Series Instance UID) of an object (SOP Instance UID); empty if it is not one of these. */
    Optional<String> seriesOf(String instance) {
        return Optional.ofNullable(seriesOfInstances.get(instance));
    }

    /**
     * The image series that is meant.
     *
     * @param uid its Series Instance UID, or the beginning of it; may be empty if there is only one
     * @throws RadiomicsException if there is none, or several could be meant; the message lists them
     */
    public DicomSeries image(Optional<String> uid) {
        List<DicomSeries> images = series.stream()
                .filter(candidate -> candidate.kind() == DicomSeries.Kind.IMAGE)
                .toList();
        if (images.isEmpty()) {
            throw new RadiomicsException("there is no image among the DICOM objects" + found()
                    + (series.stream().anyMatch(DicomSeries::isMask)
                            ? ". A segmentation or structure set goes to --mask"
                            : ""));
        }
        List<DicomSeries> meant =
                uid.isEmpty() ? images : matching(images, uid.get().strip());
        if (meant.isEmpty()) {
            throw new RadiomicsException(
                    "there is no image series with the UID " + uid.orElse("") + "; there are: " + list(images));
        }
        if (meant.size() == 1) {
            requireWhole(meant.get(0));
        }
        if (meant.size() > 1) {
            throw new RadiomicsException("there are " + meant.size()
                    + " image series; say which one by its UID or the beginning of it (--series UID on the command line,"
                    + " ReadOptions.withSeries in Java): " + list(meant));
        }
        return meant.get(0);
    }

    /** An object of the series that says nothing of its pixels was cut off, and its slice would be missing. */
    private void requireWhole(DicomSeries image) {
        for (DicomSeries other : series) {
            boolean cut = other.kind() == DicomSeries.Kind.OTHER
                    && (other.uid().isEmpty()
                            || (other.uid().equals(image.uid())
                                    && other.modality().equals(image.modality())));
            if (cut) {
                throw new RadiomicsException(other.objects().get(0).name()
                        + ": the object ends before the description of its pixels (" + Tags.ROWS
                        + "), it is truncated; copy or export it again");
            }
        }
    }

    private static List<DicomSeries> matching(List<DicomSeries> images, String uid) {
        List<DicomSeries> exact =
                images.stream().filter(image -> image.uid().equals(uid)).toList();
        return exact.isEmpty()
                ? images.stream().filter(image -> image.uid().startsWith(uid)).toList()
                : exact;
    }

    /**
     * The one object that marks regions of interest; empty if there is none.
     *
     * @throws RadiomicsException if there are several; the message lists them
     */
    public Optional<DicomSource> mask() {
        List<DicomSource> masks = series.stream()
                .filter(DicomSeries::isMask)
                .flatMap(member -> member.objects().stream())
                .collect(Collectors.toUnmodifiableList());
        if (masks.size() > 1) {
            throw new RadiomicsException("there are " + masks.size()
                    + " segmentations or structure sets; name the file of one of them: "
                    + masks.stream().limit(LISTED).map(DicomSource::name).collect(Collectors.joining(", ")));
        }
        return masks.stream().findFirst();
    }

    private String found() {
        return series.isEmpty() ? "" : "; there are: " + list(series);
    }

    private static String list(List<DicomSeries> series) {
        String listed = series.stream().limit(LISTED).map(DicomSeries::toString).collect(Collectors.joining("; "));
        return series.size() > LISTED ? listed + " and " + (series.size() - LISTED) + " more" : listed;
    }
}
