package dev.radiomics.io.nrrd;

import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.voxels.ByteSource;
import dev.radiomics.io.voxels.DataFiles;
import dev.radiomics.io.voxels.FileSequence;
import dev.radiomics.io.voxels.HeaderFields;
import dev.radiomics.io.voxels.Placement;
import dev.radiomics.io.voxels.Scaling;
import dev.radiomics.io.voxels.StoredArray;
import dev.radiomics.io.voxels.StoredImage;
import dev.radiomics.io.voxels.VoxelBytes;
import dev.radiomics.io.voxels.VoxelRun;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An open NRRD file. */
final class NrrdFile extends StoredImage {
    /** A byte skip that means: the voxels are the last bytes of the file. */
    private static final long TO_THE_LAST = -1;

    private final Path file;
    private final ByteSource source;
    private final NrrdHeader header;
    private final HeaderFields fields;
    private final NrrdAxes axes;

    private NrrdFile(Path file, ByteSource source, NrrdHeader header) {
        this.file = file;
        this.source = source;
        this.header = header;
        this.fields = header.fields();
        this.axes = NrrdAxes.of(fields);
    }

    static NrrdFile open(Path file) throws IOException {
        return ByteSource.open(file).handedTo(source -> new NrrdFile(file, source, NrrdHeader.read(source)));
    }

    /** What programs have written into the header for themselves. */
    Map<String, String> pairs() {
        return header.pairs();
    }

    @Override
    protected String description() {
        return "NRRD" + header.version() + (isDetached() ? " detached" : "") + ", " + fields.required("encoding");
    }

    @Override
    public StoredArray array() {
        return axes.array();
    }

    @Override
    protected Placement placement(ReadOptions options) {
        return NrrdPlacement.of(fields, axes, options);
    }

    @Override
    protected Scaling scaling() {
        return Scaling.NONE;
    }

    @Override
    protected ByteOrder byteOrder() {
        if (array().type().bytes() == 1 || encoding() == NrrdEncoding.TEXT) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        String endian = fields.required("endian").toLowerCase(Locale.ROOT);
        if (!endian.equals("little") && !endian.equals("big")) {
            throw HeaderFields.notExpected("endian", endian, "little or big");
        }
        return endian.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private boolean isDetached() {
        return fields.text("datafile").isPresent();
    }

    private NrrdEncoding encoding() {
        return NrrdEncoding.named(fields.required("encoding"));
    }

    @Override
    protected VoxelBytes voxels() throws IOException {
        return isDetached() ? FileSequence.of(dataFiles(), array(), this::open) : open(source, array().share(1));
    }

    @Override
    protected List<Path> dataFiles() {
        if (!isDetached()) {
            return List.of();
        }
        String text = fields.required("datafile");
        List<String> words = HeaderFields.words(text).toList();
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
            return List.of(DataFiles.named(file, text));
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
        return fields.text(field).map(text -> HeaderFields.integer(field, text)).orElse(0L);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
