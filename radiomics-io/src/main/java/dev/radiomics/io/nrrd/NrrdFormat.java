package dev.radiomics.io.nrrd;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormat;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionSet;
import dev.radiomics.io.voxels.Scaling;
import dev.radiomics.io.voxels.VoxelWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * NRRD. Voxels are placed by space directions and space origin and turned to LPS, else by spacings; an axis that does not lead
 * through space holds volumes. Units of length other than mm are converted; measurement frame, old min and old max are ignored.
 */
public final class NrrdFormat implements ImageFormat {

    @Override
    public String name() {
        return "NRRD";
    }

    @Override
    public List<String> extensions() {
        return List.of(".nrrd", ".nhdr");
    }

    @Override
    public List<String> writableExtensions() {
        return extensions();
    }

    @Override
    public boolean recognises(byte[] head) {
        return NrrdHeader.isHeader(head);
    }

    @Override
    public Volume read(Path file, ReadOptions options) throws IOException {
        options.requireNoDicomOptions(name());
        try (NrrdFile nrrd = NrrdFile.open(file)) {
            int chosen = options.chosenVolume(nrrd.axes().array().volumes());
            NrrdPlacement placement = NrrdPlacement.of(nrrd.header().fields(), nrrd.axes(), options);
            return nrrd.read(chosen, placement.geometry()).withNotes(placement.notes());
        }
    }

    /** Those of a segmentation of 3D Slicer by name, whatever layer they are in; those of any other file by label. */
    @Override
    public RegionSet regions(Path file, ReadOptions options, Optional<Volume> image) throws IOException {
        List<Segment> segments = List.of();
        int layers;
        try (NrrdFile nrrd = NrrdFile.open(file)) {
            layers = nrrd.axes().array().volumes();
            segments = Segment.of(nrrd.header().pairs(), layers);
        }
        if (segments.isEmpty() || options.timePoint().isPresent()) {
            return ImageFormat.super.regions(file, options, image);
        }
        List<Volume> volumes = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            volumes.add(read(file, options.withTimePoint(layer)));
        }
        return SegmentRegions.of(segments, volumes);
    }

    @Override
    public ImageInfo info(Path file) throws IOException {
        try (NrrdFile nrrd = NrrdFile.open(file)) {
            NrrdPlacement placement = NrrdPlacement.of(nrrd.header().fields(), nrrd.axes(), ReadOptions.defaults());
            List<String> warnings = new ArrayList<>(placement.notes());
            nrrd.problem().ifPresent(warnings::add);
            return new ImageInfo(
                    "NRRD" + nrrd.header().version() + (nrrd.isDetached() ? " detached" : "") + ", "
                            + nrrd.header().fields().required("encoding"),
                    nrrd.axes().array().lengths(),
                    nrrd.axes().array().type().label(),
                    ImageInfo.label(nrrd.byteOrder()),
                    placement.geometry(),
                    placement.transform(),
                    Scaling.NONE.slope(),
                    Scaling.NONE.intercept(),
                    nrrd.axes().array().volumes(),
                    warnings);
        }
    }

    @Override
    public void write(Volume volume, Path file) {
        NrrdWriter.write(VoxelWriter.of(volume), file);
    }

    @Override
    public void write(Mask mask, Path file) {
        NrrdWriter.write(VoxelWriter.of(mask), file);
    }
}
