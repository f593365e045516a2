package dev.radiomics.io.metaimage;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormat;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.voxels.Scaling;
import dev.radiomics.io.voxels.VoxelWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
            int chosen = options.chosenVolume(image.array().volumes());
            MetaImagePlacement placement = MetaImagePlacement.of(image.header(), options);
            Volume volume = image.read(chosen, placement.geometry()).withNotes(placement.notes());
            // Other programs tend to leave the field alone, so that their values are others.
            return image.scaling().isNone()
                    ? volume
                    : volume.withNote("voxels were scaled, as ElementToIntensityFunctionSlope and …Offset say");
        }
    }

    @Override
    public ImageInfo info(Path file) throws IOException {
        try (MetaImageFile image = MetaImageFile.open(file)) {
            MetaImagePlacement placement = MetaImagePlacement.of(image.header(), ReadOptions.defaults());
            List<String> warnings = new ArrayList<>(placement.notes());
            image.problem().ifPresent(warnings::add);
            Scaling scaling = image.scaling();
            return new ImageInfo(
                    name()
                            + (image.header().isLocal() ? "" : " detached")
                            + (image.isText() ? ", text" : image.isCompressed() ? ", zlib" : ""),
                    image.array().lengths(),
                    image.array().type().label(),
                    ImageInfo.label(image.byteOrder()),
                    placement.geometry(),
                    placement.transform(),
                    scaling.slope(),
                    scaling.intercept(),
                    image.array().volumes(),
                    warnings);
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
