package dev.radiomics.io.nrrd;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.voxels.ByteSource;
import dev.radiomics.io.voxels.DataFiles;
import dev.radiomics.io.voxels.FileSequence;
import dev.radiomics.io.voxels.HeaderFields;
import dev.radiomics.io.voxels.Scaling;
import dev.radiomics.io.voxels.StoredArray;
import dev.radiomics.io.voxels.VoxelBytes;
import dev.radiomics.io.voxels.VoxelReader;
import dev.radiomics.io.voxels.VoxelRun;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An open file whose header has been read, and the voxels behind it or in other files. */
final class NrrdFile implements Closeable {
    /** A byte skip that means: the voxels are the last bytes of the file. */
    private static final long TO_THE_LAST = -1;

    private final Path file;
    private final ByteSource source;
    private final NrrdHeader header;
    private final NrrdAxes axes;

    private NrrdFile(Path file, ByteSource source, NrrdHeader header) {
        this.file = file;
        this.source = source;
        this.header = header;
        this.axes = NrrdAxes.of(header.fields());
    }

    static NrrdFile open(Path file) throws IOException {
        return ByteSource.open(file).handedTo(source -> new NrrdFile(file, source, NrrdHeader.read(source)));
    }

    NrrdHeader header() {
        return header;
    }

    NrrdAxes axes() {
        return axes;
    }

    boolean isDetached() {
        return header.fields().text("datafile").isPresent();
    }

    NrrdEncoding encoding() {
        return NrrdEncoding.named(header.fields().required("encoding"));
    }

    /** The byte order of the voxels; little where it does not matter. */
    ByteOrder byteOrder() {
        if (axes.array().type().bytes() == 1 || encoding() == NrrdEncoding.TEXT) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        String endian = header.fields().required("endian").toLowerCase(Locale.ROOT);
        if (!endian.equals("little") && !endian.equals("big")) {
            throw HeaderFields.notExpected("endian", endian, "little or big");
        }
        return endian.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** Reads one volume. */
    Volume read(int index, Geometry geometry) throws IOException {
        StoredArray array = axes.array();
        ByteOrder order = byteOrder();
        try (VoxelBytes voxels = voxels()) {
            return VoxelReader.read(array.volume(voxels, index), array.type(), order, Scaling.NONE, geometry);
        }
    }

    /** Why the voxels cannot be read, judged without reading them. */
    Optional<String> problem() throws IOException {
        try {
            voxels().close();
            return Optional.empty();
        } catch (RadiomicsException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The voxels of all volumes; an error if the files are not there or too short. */
    private VoxelBytes voxels() throws IOException {
        return isDetached()
                ? FileSequence.of(dataFiles(), axes.array(), this::open)
                : open(source, axes.array().share(1));
    }

    private List<Path> dataFiles() {
        List<String> words =
                HeaderFields.words(header.fields().required("datafile")).toList();
        List<String> names;
        long dimensions;
        if (!words.isEmpty() && words.get(0).equals("LIST")) {
            names = header.listedFiles();
            dimensions = dimensions(words.subList(1, words.size()));
        } else if (words.size() >= 4 && DataFiles.isPattern(words.get(0))) {
            List<Long> numbers = HeaderFields.integers("data file", String.join(" ", words.subList(1, 4)), 3);
            names = DataFiles.numbered(words.get(0), numbers.get(0), numbers.get(1), numbers.get(2));
            dimensions = dimensions(words.subList(4, words.size()));
        } else {
            return List.of(DataFiles.named(file, header.fields().required("datafile")));
        }
        DataFiles.requireCount(names.size(), axes.sizes(), dimensions);
        return names.stream().map(name -> DataFiles.named(file, name)).toList();
    }

    /** Of the part of the array in each data file: one less than the array has, unless the header says so. */
    private long dimensions(List<String> words) {
        return words.isEmpty() ? axes.sizes().size() - 1 : HeaderFields.integer("data file", String.join(" ", words));
    }

    /** Opens the voxels of one file: lines are skipped as they are stored, bytes after decompression. */
    private VoxelBytes open(ByteSource stored, VoxelRun voxels) throws IOException {
        NrrdEncoding encoding = encoding();
        for (long line = skip("lineskip"); line > 0; line--) {
            stored.skipLine();
        }
        ByteSource data = encoding == NrrdEncoding.GZIP ? stored.decompressed() : stored;
        long skip = skip("byteskip");
        if (skip == TO_THE_LAST && encoding == NrrdEncoding.RAW) {
            return voxels.lastOf(data);
        }
        if (skip < 0) {
            throw HeaderFields.notExpected("byte skip", String.valueOf(skip), "0 or more, or -1 with encoding raw");
        }
        return encoding == NrrdEncoding.TEXT ? voxels.textAfter(data, skip) : voxels.bytesAfter(data, skip);
    }

    private long skip(String field) {
        return header.fields()
                .text(field)
                .map(text -> HeaderFields.integer(field, text))
                .orElse(0L);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
