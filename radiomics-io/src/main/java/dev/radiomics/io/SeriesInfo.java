package dev.radiomics.io;

import dev.radiomics.core.image.Geometry;
import java.nio.file.Path;
import java.util.List;

/**
 * A series of a folder, for people to choose from.
 *
 * @param uid Series Instance UID; {@link ReadOptions#withSeries} takes it
 * @param modality DICOM Modality, such as {@code CT}, or {@code SEG} and {@code RTSTRUCT} for masks
 * @param description free text of the department; it is not meant to identify a patient, but nobody checks that
 * @param paths the files of its objects
 * @param frameOfReferenceUid the coordinates that an image lies in; may be empty
 * @param frames number of slices, of all volumes together
 * @param volumes where the voxels of each volume lie, in the order of time; empty for masks and for series that cannot be read
 * @param labels what tells the volumes apart, one for each; may be empty texts
 * @param regions the regions of a mask
 * @param masks the objects of a mask that can be read, each with the image that it refers to
 * @param notes what a reader should know, and why the series cannot be read
 */
public record SeriesInfo(
        String uid,
        String modality,
        String description,
        List<Path> paths,
        String frameOfReferenceUid,
        int frames,
        List<Geometry> volumes,
        List<String> labels,
        List<Region> regions,
        List<MaskObject> masks,
        List<String> notes) {

    /** Copies the lists. */
    public SeriesInfo {
        paths = List.copyOf(paths);
        volumes = List.copyOf(volumes);
        labels = List.copyOf(labels);
        regions = List.copyOf(regions);
        masks = List.copyOf(masks);
        notes = List.copyOf(notes);
    }

    /** Number of objects. */
    public int files() {
        return paths.size();
    }
}
