package dev.radiomics.io.voxels;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.ReadOptions;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An open file whose text header has been read: what it says, and the voxels behind it or in other files. */
public abstract class StoredImage implements Closeable {

    /** Format and version, with the compression if there is one. */
    protected abstract String description();

    /** The array that the header announces. */
    public abstract StoredArray array();

    /** The byte order of the voxels; little where it does not matter. */
    protected abstract ByteOrder byteOrder();

    /** The scaling that the header asks for. */
    protected abstract Scaling scaling();

    /** Where the voxels lie; the spacing of the options is for a header without one. */
    protected abstract Placement placement(ReadOptions options);

    /** The bytes of all volumes; an error if the files are not there or too short. */
    protected abstract VoxelBytes voxels() throws IOException;

    /** The files that the header names for its voxels; none if they are behind it. */
    protected abstract List<Path> dataFiles();

    /** The header's file and those that it names. */
    public final List<Path> files(Path header) {
        return Stream.concat(Stream.of(header), dataFiles().stream()).distinct().toList();
    }

    /** Reads the chosen volume. */
    public final Volume read(ReadOptions options) throws IOException {
        int chosen = options.chosenVolume(array().volumes());
        Placement placement = placement(options);
        ByteOrder order = byteOrder();
        try (VoxelBytes voxels = voxels()) {
            VoxelBytes volume = array().volume(voxels, chosen);
            return VoxelReader.read(volume, array().type(), order, scaling(), placement.geometry())
                    .withNotes(placement.notes());
        }
    }

    /** What the header says, with a warning if the voxels cannot be read, as far as the sizes of files tell. */
    public final ImageInfo info() throws IOException {
        Placement placement = placement(ReadOptions.defaults());
        List<String> warnings = new ArrayList<>(placement.notes());
        try {
            voxels().close();
        } catch (RadiomicsException e) {
            warnings.add(e.getMessage());
        }
        return new ImageInfo(
                description(),
                array().lengths(),
                array().type().label(),
                ImageInfo.label(byteOrder()),
                placement.geometry(),
                placement.transform(),
                scaling().slope(),
                scaling().intercept(),
                array().volumes(),
                warnings);
    }
}
