package dev.radiomics.io.nifti;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormat;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.voxels.ByteSource;
import dev.radiomics.io.voxels.Placement;
import dev.radiomics.io.voxels.StoredArray;
import dev.radiomics.io.voxels.VoxelReader;
import dev.radiomics.io.voxels.VoxelWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * NIfTI-1 and NIfTI-2. Voxels are placed by sform, else qform, else pixdim, and turned from RAS to LPS; shear is refused.
 * Scaling (scl_slope, scl_inter) is applied; extensions are skipped; bytes after the announced voxels are ignored.
 */
public final class NiftiFormat implements ImageFormat {

    @Override
    public String name() {
        return "NIfTI";
    }

    @Override
    public List<String> extensions() {
        return List.of(".nii", ".nii.gz", ".hdr", ".img", ".hdr.gz", ".img.gz");
    }

    @Override
    public List<String> writableExtensions() {
        return extensions();
    }

    @Override
    public boolean recognises(byte[] head) {
        return NiftiHeaderReader.isHeader(head);
    }

    @Override
    public Volume read(Path file, ReadOptions options) throws IOException {
        options.requireNoDicomOptions(name());
        options.requireNoSpacing(name());
        NiftiFiles files = NiftiFiles.of(file);
        try (ByteSource headerSource = ByteSource.open(files.header())) {
            NiftiHeader header = readHeader(headerSource, files);
            int chosen = options.chosenVolume(header.array().volumes());
            Placement placement = NiftiPlacement.of(header);
            Volume volume;
            if (files.isPair()) {
                try (ByteSource data = ByteSource.open(files.data())) {
                    volume = readVolume(data, header, placement, chosen);
                }
            } else {
                volume = readVolume(headerSource, header, placement, chosen);
            }
            return volume.withNotes(placement.notes());
        }
    }

    @Override
    public List<Path> files(Path file) {
        NiftiFiles files = NiftiFiles.of(file);
        return files.isPair() ? List.of(files.header(), files.data()) : List.of(file);
    }

    @Override
    public ImageInfo info(Path file) throws IOException {
        NiftiFiles files = NiftiFiles.of(file);
        try (ByteSource headerSource = ByteSource.open(files.header());
                ByteSource data = ByteSource.open(files.data())) {
            NiftiHeader header = readHeader(headerSource, files);
            Placement placement = NiftiPlacement.of(header);
            List<String> warnings = new ArrayList<>(placement.notes());
            data.shortfall(header.dataEnd())
                    .ifPresent(problem -> warnings.add(header.array().announced() + ", which " + problem));
            return new ImageInfo(
                    "NIfTI-" + header.version() + (files.isPair() ? " pair" : "")
                            + (data.isCompressed() ? ", gzip" : ""),
                    header.dimensions(),
                    header.array().type().label(),
                    ImageInfo.label(header.byteOrder()),
                    placement.geometry(),
                    placement.transform(),
                    header.scaling().slope(),
                    header.scaling().intercept(),
                    header.array().volumes(),
                    warnings);
        }
    }

    @Override
    public void write(Volume volume, Path file) {
        NiftiWriter.write(VoxelWriter.of(volume), file);
    }

    @Override
    public void write(Mask mask, Path file) {
        NiftiWriter.write(VoxelWriter.of(mask), file);
    }

    private static NiftiHeader readHeader(ByteSource source, NiftiFiles files) throws IOException {
        NiftiHeader header;
        try {
            header = NiftiHeaderReader.read(source);
        } catch (ImageFormatException e) {
            throw e;
        } catch (RadiomicsException e) {
            throw new ImageFormatException(files.header(), e.getMessage(), e);
        }
        if (header.pair() && !files.isPair()) {
            throw new RadiomicsException(
                    "this is the header of a .hdr/.img pair, its voxels are in another file; name the"
                            + " two files .hdr and .img");
        }
        if (!header.pair() && files.isPair()) {
            throw new ImageFormatException(
                    files.header(), "this file holds its voxels itself, it is not half of a pair; name it .nii");
        }
        return header;
    }

    private static Volume readVolume(ByteSource data, NiftiHeader header, Placement placement, int index)
            throws IOException {
        StoredArray array = header.array();
        data.requireLength(header.dataEnd(), array.announced());
        data.skipTo(header.voxelOffset());
        return VoxelReader.read(
                array.volume(data, index), array.type(), header.byteOrder(), header.scaling(), placement.geometry());
    }
}
