package dev.radiomics.io.nrrd;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.ByteSource;
import dev.radiomics.io.voxels.HeaderFields;
import dev.radiomics.io.voxels.HeaderLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a header, sorted but not understood.
 *
 * @param version of the format, such as {@code 0004}
 * @param fields names are written without blanks, as {@code spacedirections}
 * @param pairs the {@code key:=value} lines, which programs add for themselves
 * @param listedFiles the lines after {@code data file: LIST}
 */
record NrrdHeader(String version, HeaderFields fields, Map<String, String> pairs, List<String> listedFiles) {
    private static final String MAGIC = "NRRD";
    private static final Set<String> VERSIONS = Set.of("00.01", "0001", "0002", "0003", "0004", "0005");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private static final Set<String> KNOWN = Set.of(
            "axismaxs",
            "axismins",
            "blocksize",
            "byteskip",
            "centerings",
            "centers",
            "content",
            "datafile",
            "dimension",
            "encoding",
            "endian",
            "kinds",
            "labels",
            "lineskip",
            "max",
            "measurementframe",
            "min",
            "number",
            "oldmax",
            "oldmin",
            "sampleunits",
            "sizes",
            "space",
            "spacedimension",
            "spacedirections",
            "spaceorigin",
            "spaceunits",
            "spacings",
            "thicknesses",
            "type",
            "units");

    /** Whether bytes begin like an NRRD file. */
    static boolean isHeader(byte[] head) {
        return new String(head, 0, Math.min(head.length, MAGIC.length() + 2), StandardCharsets.ISO_8859_1)
                .equals(MAGIC + "00");
    }

    /** Reads the header; the source stands behind it then, where the voxels of an attached header begin. */
    static NrrdHeader read(ByteSource source) throws IOException {
        String magic = new String(source.readUpTo(MAGIC.length()), StandardCharsets.ISO_8859_1);
        if (!magic.equals(MAGIC)) {
            throw new RadiomicsException("this is no NRRD file: it begins with '" + HeaderFields.brief(magic)
                    + "', expected '" + MAGIC + "'; check what the file is");
        }
        HeaderLines lines = new HeaderLines(source);
        String version = lines.next().orElse("").strip();
        if (!VERSIONS.contains(version)) {
            throw new RadiomicsException("the header is of NRRD version '" + HeaderFields.brief(version)
                    + "', expected 0001 to 0005; save the file as one of them");
        }
        NrrdHeader header = new NrrdHeader(version, new HeaderFields(), new TreeMap<>(), new ArrayList<>());
        Optional<String> line = lines.next();
        while (line.isPresent() && !line.get().isEmpty()) {
            header.add(line.get(), lines);
            line = lines.next();
        }
        return header;
    }

    private void add(String line, HeaderLines following) throws IOException {
        if (line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        boolean pair = colon >= 0 && line.startsWith(":=", colon);
        if (pair) {
            pairs.put(unescaped(line.substring(0, colon)), unescaped(line.substring(colon + 2)));
            return;
        }
        String name =
                colon < 0 ? "" : line.substring(0, colon).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(name)) {
            throw new RadiomicsException("the header line '" + HeaderFields.brief(line)
                    + "' is no field of NRRD, expected 'field: description' or 'key:=value'; correct the header");
        }
        String text = line.substring(colon + 1).strip();
        fields.put(name, text);
        if (name.equals("datafile") && text.startsWith("LIST")) {
            addList(following);
        }
    }

    /** The list goes on to the end of the header. */
    private void addList(HeaderLines lines) throws IOException {
        Optional<String> line = lines.next();
        while (line.isPresent() && !line.get().isBlank()) {
            listedFiles.add(line.get().strip());
            line = lines.next();
        }
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(match -> match.group(1).equals("n") ? "\n" : Matcher.quoteReplacement(match.group(1)));
    }
}
