package dev.radiomics.io.metaimage;

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
import java.util.ArrayList;
import java.util.List;

/** An open MetaImage file. */
final class MetaImageFile extends StoredImage {
    /** A HeaderSize that means: the voxels are the last bytes of the file. */
    private static final long TO_THE_LAST = -1;

    private final Path file;
    private final ByteSource source;
    private final MetaImageHeader header;
    private final StoredArray array;

    private MetaImageFile(Path file, ByteSource source, MetaImageHeader header) {
        this.file = file;
        this.source = source;
        this.header = header;
        this.array = header.array();
    }

    static MetaImageFile open(Path file) throws IOException {
        return ByteSource.open(file).handedTo(source -> new MetaImageFile(file, source, MetaImageHeader.read(source)));
    }

    @Override
    protected String description() {
        return "MetaImage" + (header.isLocal() ? "" : " detached")
                + (isText() ? ", text" : isCompressed() ? ", zlib" : "");
    }

    @Override
    public StoredArray array() {
        return array;
    }

    @Override
    protected Placement placement(ReadOptions options) {
        Placement placement = MetaImagePlacement.of(header, options);
        // Other programs tend to leave the field alone, so that their values are others.
        return scaling().isNone()
                ? placement
                : placement.withNote("voxels were scaled, as ElementToIntensityFunctionSlope and …Offset say");
    }

    @Override
    protected ByteOrder byteOrder() {
        boolean big = header.flag(false, "BinaryDataByteOrderMSB", "ElementByteOrderMSB");
        return big && !isText() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    protected Scaling scaling() {
        return Scaling.of(
                real("ElementToIntensityFunctionSlope", 1),
                real("ElementToIntensityFunctionOffset", 0),
                "ElementToIntensityFunctionSlope and ElementToIntensityFunctionOffset");
    }

    private boolean isText() {
        return !header.flag(true, "BinaryData");
    }

    private boolean isCompressed() {
        return header.flag(false, "CompressedData");
    }

    private double real(String name, double otherwise) {
        return header.fields()
                .text(name)
                .map(text -> HeaderFields.reals(name, text, 1)[0])
                .orElse(otherwise);
    }

    @Override
    protected VoxelBytes voxels() throws IOException {
        return header.isLocal() ? open(source, array.share(1)) : FileSequence.of(dataFiles(), array, this::open);
    }

    @Override
    protected List<Path> dataFiles() {
        if (header.isLocal()) {
            return List.of();
        }
        String text = header.dataFile();
        if (!header.isList() && !DataFiles.isPattern(text)) {
            return List.of(DataFiles.named(file, text));
        }
        List<String> names = header.isList() ? header.listedFiles() : numbered(text);
        DataFiles.requireCount(names.size(), header.sizes(), header.fileDimensions());
        return names.stream().map(name -> DataFiles.named(file, name)).toList();
    }

    /** A pattern, and after it as many as are wanted of: the first number, the last one, the step. */
    private List<String> numbered(String text) {
        List<String> words = new ArrayList<>(HeaderFields.words(text).toList());
        List<Long> numbers = new ArrayList<>();
        while (numbers.size() < 3
                && words.size() > 1
                && words.get(words.size() - 1).matches("-?\\d+")) {
            numbers.add(0, HeaderFields.integer("ElementDataFile", words.remove(words.size() - 1)));
        }
        long slices = header.sizes().get(header.sizes().size() - 1);
        long first = numbers.isEmpty() ? 1 : numbers.get(0);
        long step = numbers.size() < 3 ? 1 : numbers.get(2);
        long last = numbers.size() < 2 ? first + (slices - 1) * step : numbers.get(1);
        return DataFiles.numbered(String.join(" ", words), first, last, step);
    }

    /** Opens the voxels of one file: a header is skipped as it is stored. */
    private VoxelBytes open(ByteSource stored, VoxelRun voxels) throws IOException {
        long headerSize = header.number("HeaderSize", 0);
        boolean binary = !isText();
        if (headerSize == TO_THE_LAST && binary && !isCompressed()) {
            return voxels.lastOf(stored);
        }
        if (headerSize < 0 || (headerSize > 0 && headerSize < stored.position())) {
            throw HeaderFields.notExpected(
                    "HeaderSize",
                    String.valueOf(headerSize),
                    "a position in the data file, or -1 for binary voxels without compression");
        }
        stored.skipTo(headerSize);
        ByteSource data = binary && isCompressed() ? stored.decompressed() : stored;
        return binary ? voxels.bytesAfter(data, 0) : voxels.textAfter(data, 0);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
