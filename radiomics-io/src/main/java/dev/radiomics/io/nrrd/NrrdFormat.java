package dev.radiomics.io.nrrd;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormat;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionSet;
import dev.radiomics.io.voxels.Memory;
import dev.radiomics.io.voxels.StoredArray;
import dev.radiomics.io.voxels.VoxelWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
            return nrrd.read(options);
        }
    }

    /** Those of a segmentation of 3D Slicer by name, whatever layer they are in; those of any other file by label. */
    @Override
    public RegionSet regions(Path file, ReadOptions options, Optional<Volume> image) throws IOException {
        List<Segment> segments;
        StoredArray array;
        try (NrrdFile nrrd = NrrdFile.open(file)) {
            array = nrrd.array();
            segments = Segment.of(nrrd.pairs(), array.volumes());
        }
        if (segments.isEmpty() || options.timePoint().isPresent()) {
            return ImageFormat.super.regions(file, options, image);
        }
        Map<Integer, Volume> layers = new TreeMap<>();
        for (int layer : segments.stream().map(Segment::layer).distinct().toList()) {
            layers.put(layer, read(file, options.withTimePoint(layer)));
            // Once the first is read, the file is known to be as long as its header says.
            Memory.require(array.byteCount().longValueExact());
        }
        return SegmentRegions.of(segments, layers);
    }

    @Override
    public List<Path> files(Path file) throws IOException {
        try (NrrdFile nrrd = NrrdFile.open(file)) {
            return nrrd.files(file);
        }
    }

    @Override
    public ImageInfo info(Path file) throws IOException {
        try (NrrdFile nrrd = NrrdFile.open(file)) {
            return nrrd.info();
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
