package dev.radiomics.io.metaimage;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormat;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.voxels.VoxelWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * MetaImage. Voxels are placed by TransformMatrix, Offset and ElementSpacing, in LPS; channels and a fourth axis hold volumes.
 * ElementToIntensityFunction is applied, DistanceUnits are converted; AnatomicalOrientation and CenterOfRotation are ignored, as
 * the Insight Toolkit does.
 */
public final class MetaImageFormat implements ImageFormat {

    @Override
    public String name() {
        return "MetaImage";
    }

    @Override
    public List<String> extensions() {
        return List.of(".mha", ".mhd");
    }

    @Override
    public List<String> writableExtensions() {
        return extensions();
    }

    @Override
    public boolean recognises(byte[] head) {
        return MetaImageHeader.isHeader(head);
    }

    @Override
    public Volume read(Path file, ReadOptions options) throws IOException {
        options.requireNoDicomOptions(name());
        try (MetaImageFile image = MetaImageFile.open(file)) {
            return image.read(options);
        }
    }

    @Override
    public List<Path> files(Path file) throws IOException {
        try (MetaImageFile image = MetaImageFile.open(file)) {
            return image.files(file);
        }
    }

    @Override
    public ImageInfo info(Path file) throws IOException {
        try (MetaImageFile image = MetaImageFile.open(file)) {
            return image.info();
        }
    }

    @Override
    public void write(Volume volume, Path file) {
        MetaImageWriter.write(VoxelWriter.of(volume), file);
    }

    @Override
    public void write(Mask mask, Path file) {
        MetaImageWriter.write(VoxelWriter.of(mask), file);
    }
}
