package dev.radiomics.io.dicom.segmentation;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Acquisition;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Region;
import dev.radiomics.io.RegionSet;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Uids;
import dev.radiomics.io.dicom.frame.Frame;
import dev.radiomics.io.voxels.Memory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The segments of a segmentation object as regions, by number and label.
 *
 * <p>A mask lies on the grid of the image if there is one and the pixels of both coincide, whatever part of it the segmentation covers;
 * else on the grid of the segmentation itself. A pixel of a fractional segmentation belongs to its segment from a threshold on.
 */
public final class SegmentRegions implements RegionSet {
    private final SegmentFrames frames;
    private final Geometry grid;
    private final List<Region> regions;
    private final List<String> notes = new ArrayList<>();

    private SegmentRegions(SegmentFrames frames, Geometry grid, List<Region> regions) {
        this.frames = frames;
        this.grid = grid;
        this.regions = regions;
    }

    /**
     * The segments of an object.
     *
     * @param fraction from which fraction of the maximum on a pixel of a fractional segmentation belongs to its segment
     * @param image the image on whose grid masks are wanted
     * @throws RadiomicsException if the object is damaged, or belongs to another image
     */
    public static SegmentRegions of(DicomObject object, double fraction, Optional<Volume> image) {
        DicomDataset dataset = object.dataset();
        List<Region> regions = dataset.items(Tags.SEGMENT_SEQUENCE).stream()
                .map(segment -> new Region(
                        segment.requireInteger(Tags.SEGMENT_NUMBER),
                        segment.string(Tags.SEGMENT_LABEL).orElse(""),
                        OptionalLong.empty()))
                // Of a label map 0 is the background.
                .filter(region -> region.number() != 0)
                .toList();
        if (regions.isEmpty()) {
            throw new RadiomicsException(
                    "the segmentation has no segment (" + Tags.SEGMENT_SEQUENCE + " is missing); export it again");
        }
        SegmentFrames frames = SegmentFrames.of(object, fraction);
        Optional<Geometry> aligned = image.map(Volume::geometry)
                .filter(geometry -> frames.frames().stream()
                        .allMatch(frame -> SegmentGrid.placeOf(frame, geometry).isPresent()));
        SegmentRegions set =
                new SegmentRegions(frames, aligned.orElseGet(() -> SegmentGrid.of(frames.frames())), regions);
        image.flatMap(Volume::acquisition)
                .ifPresent(acquisition -> set.compareFrameOfReference(dataset, acquisition, aligned.isPresent()));
        return set;
    }

    private void compareFrameOfReference(DicomDataset dataset, Acquisition image, boolean aligned) {
        String own = dataset.string(Tags.FRAME_OF_REFERENCE_UID).orElse("");
        String other = image.frameOfReferenceUid();
        if (own.isEmpty() || other.isEmpty() || own.equals(other)) {
            return;
        }
        String difference = "the segmentation has another frame of reference (" + Uids.shown(own) + ") than the image ("
                + Uids.shown(other) + ")";
        if (!aligned) {
            throw new RadiomicsException(
                    difference + " and another grid: it belongs to another image; choose the image it was drawn on");
        }
        notes.add(difference + ", but the same grid; it was taken as belonging to the image");
    }

    @Override
    public List<Region> regions() {
        return regions;
    }

    @Override
    public Mask mask(Region region) throws IOException {
        GridSize size = grid.size();
        Memory.require("the mask", size.voxelCount());
        boolean[] inside = new boolean[size.arrayLength()];
        long[] outside = new long[1];
        frames.forEach((int) region.number(), (frame, pixels) -> outside[0] += place(frame, pixels, inside));
        Mask mask = Mask.of(inside, grid)
                .named(region.name().isEmpty() ? region.toString() : region.name())
                .withNotes(notes);
        if (outside[0] == 0) {
            return mask;
        }
        if (mask.boundingBox().isEmpty()) {
            throw new RadiomicsException("segment " + region + " lies outside the image (all " + outside[0]
                    + " voxels); choose the image it was drawn on");
        }
        return mask.withNote(outside[0] + " voxels of segment " + region + " lie outside the image");
    }

    /** Puts the pixels of a frame into the mask; tells how many of them lie outside. */
    private long place(Frame frame, boolean[] pixels, boolean[] inside) {
        int[] first = SegmentGrid.placeOf(frame, grid).orElseThrow();
        GridSize size = grid.size();
        boolean isSlice = first[2] >= 0 && first[2] < size.z();
        long outside = 0;
        int at = 0;
        for (int y = first[1]; y < first[1] + frame.rows(); y++) {
            boolean isRow = isSlice && y >= 0 && y < size.y();
            for (int x = first[0]; x < first[0] + frame.columns(); x++) {
                if (pixels[at++]) {
                    if (isRow && x >= 0 && x < size.x()) {
                        inside[(first[2] * size.y() + y) * size.x() + x] = true;
                    } else {
                        outside++;
                    }
                }
            }
        }
        return outside;
    }
}
