package dev.radiomics.io.metaimage;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.ByteSource;
import dev.radiomics.io.voxels.HeaderFields;
import dev.radiomics.io.voxels.HeaderLines;
import dev.radiomics.io.voxels.StoredArray;
import dev.radiomics.io.voxels.VoxelType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a header that matter here.
 *
 * @param listedFiles the lines after {@code ElementDataFile = LIST}
 */
record MetaImageHeader(HeaderFields fields, List<String> listedFiles) {
    private static final int MOST_SPATIAL = 3;
    private static final Pattern BEGINNING = Pattern.compile("(?m)^\\s*NDims\\s*=\\s*\\d");
    private static final Pattern LIST = Pattern.compile("LIST(?:\\s+(\\d)D?)?");
    private static final String DATA_FILE = "ElementDataFile";

    private static final Set<String> KNOWN = known(
            "BinaryData",
            "BinaryDataByteOrderMSB",
            "CompressedData",
            "DimSize",
            "DistanceUnits",
            DATA_FILE,
            "ElementByteOrderMSB",
            "ElementNumberOfChannels",
            "ElementSize",
            "ElementSpacing",
            "ElementToIntensityFunctionOffset",
            "ElementToIntensityFunctionSlope",
            "ElementType",
            "HeaderSize",
            "ImagePosition",
            "NDims",
            "ObjectType",
            "Offset",
            "Orientation",
            "Origin",
            "Position",
            "Rotation",
            "TransformMatrix");

    private static Set<String> known(String... names) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(known, names);
        return Collections.unmodifiableSet(known);
    }

    /** Whether bytes begin like a MetaImage. */
    static boolean isHeader(byte[] head) {
        return BEGINNING.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
    }

    /** Reads the header; the source stands behind it then, where the voxels of an .mha begin. */
    static MetaImageHeader read(ByteSource source) throws IOException {
        HeaderLines lines = new HeaderLines(source);
        MetaImageHeader header = new MetaImageHeader(new HeaderFields(), new ArrayList<>());
        while (header.fields.text(DATA_FILE).isEmpty()) {
            String line = lines.next()
                    .orElseThrow(() -> new RadiomicsException("the header ends without " + DATA_FILE
                            + "; the file is truncated or no MetaImage, copy or download it again"));
            header.add(line);
        }
        if (header.isList()) {
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                line.filter(name -> !name.isBlank()).ifPresent(name -> header.listedFiles.add(name.strip()));
                line = lines.next();
            }
        }
        String type = header.fields.text("ObjectType").orElse("Image");
        if (!type.equalsIgnoreCase("Image")) {
            throw HeaderFields.notExpected("ObjectType", type, "Image");
        }
        return header;
    }

    private void add(String line) {
        int equals = line.indexOf('=');
        if (equals < 0 && !line.isBlank()) {
            throw new RadiomicsException("the header line '" + HeaderFields.brief(line)
                    + "' is none of a MetaImage, expected 'Name = value'; check what the file is");
        }
        String name = line.substring(0, Math.max(0, equals)).strip();
        if (KNOWN.contains(name)) {
            fields.put(name, line.substring(equals + 1));
        }
    }

    /** What ElementDataFile says: LOCAL, LIST, a pattern or a name. */
    String dataFile() {
        return fields.required(DATA_FILE);
    }

    boolean isLocal() {
        return dataFile().equalsIgnoreCase("LOCAL");
    }

    boolean isList() {
        return LIST.matcher(dataFile()).matches();
    }

    /** Number of dimensions of what each of several data files holds: one less than the image has, unless the list says so. */
    int fileDimensions() {
        Matcher list = LIST.matcher(dataFile());
        return list.matches() && list.group(1) != null ? Integer.parseInt(list.group(1)) : dimensions() - 1;
    }

    /** Number of axes that the header states. */
    int dimensions() {
        String text = fields.required("NDims");
        long dimensions = HeaderFields.integer("NDims", text);
        if (dimensions < 2 || dimensions > MOST_SPATIAL + 1) {
            throw HeaderFields.notExpected("NDims", text, "2, 3 or 4");
        }
        return (int) dimensions;
    }

    /** Number of voxels along each axis, x first. */
    List<Long> sizes() {
        String text = fields.required("DimSize");
        List<Long> sizes = HeaderFields.integers("DimSize", text, dimensions());
        if (Collections.min(sizes) < 1) {
            throw HeaderFields.notExpected("DimSize", text, "at least 1 along each axis");
        }
        return sizes;
    }

    /** The stored array: the channels of a voxel lie together and are volumes, as is each place along a fourth axis. */
    StoredArray array() {
        List<Long> lengths = new ArrayList<>(sizes());
        long channels = number("ElementNumberOfChannels", 1);
        if (channels < 1) {
            throw HeaderFields.notExpected("ElementNumberOfChannels", String.valueOf(channels), "at least 1");
        }
        boolean series = lengths.size() > MOST_SPATIAL && lengths.get(MOST_SPATIAL) > 1;
        if (channels > 1 && series) {
            throw new RadiomicsException("the image has several channels (" + channels + ") and a fourth axis (DimSize "
                    + StoredArray.text(lengths) + "), only one of them can be read; take one scalar image out of it");
        }
        if (channels > 1) {
            lengths.add(0, channels);
            return new StoredArray(lengths, type(), OptionalInt.of(0));
        }
        return new StoredArray(lengths, type(), series ? OptionalInt.of(MOST_SPATIAL) : OptionalInt.empty());
    }

    private VoxelType type() {
        String name = fields.required("ElementType");
        // MET_UCHAR_ARRAY is an old name for several channels of MET_UCHAR.
        return switch (name.toUpperCase(Locale.ROOT).replaceFirst("_ARRAY$", "")) {
            case "MET_CHAR" -> VoxelType.INT8;
            case "MET_UCHAR" -> VoxelType.UINT8;
            case "MET_SHORT" -> VoxelType.INT16;
            case "MET_USHORT" -> VoxelType.UINT16;
            case "MET_INT", "MET_LONG" -> VoxelType.INT32;
            case "MET_UINT", "MET_ULONG" -> VoxelType.UINT32;
            case "MET_LONG_LONG" -> VoxelType.INT64;
            case "MET_ULONG_LONG" -> VoxelType.UINT64;
            case "MET_FLOAT" -> VoxelType.FLOAT32;
            case "MET_DOUBLE" -> VoxelType.FLOAT64;
            default ->
                throw HeaderFields.notExpected(
                        "ElementType",
                        name,
                        "MET_CHAR, MET_SHORT, MET_INT, MET_LONG_LONG (or MET_U…), MET_FLOAT or MET_DOUBLE");
        };
    }

    /** A whole number that the header may leave out. */
    long number(String name, long otherwise) {
        return fields.text(name).map(text -> HeaderFields.integer(name, text)).orElse(otherwise);
    }

    /** A truth value that the header may leave out, under the first of these names that is there. */
    boolean flag(boolean otherwise, String... names) {
        Optional<String> text = fields.text(names);
        if (text.isEmpty()) {
            return otherwise;
        }
        return switch (text.get().toLowerCase(Locale.ROOT)) {
            case "true", "t", "1" -> true;
            case "false", "f", "0" -> false;
            default -> throw HeaderFields.notExpected(names[0], text.get(), "True or False");
        };
    }
}
