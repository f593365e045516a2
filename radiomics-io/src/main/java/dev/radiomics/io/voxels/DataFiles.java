package dev.radiomics.io.voxels;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.ImageFormatException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The files with the voxels of a header that has none itself. */
public final class DataFiles {
    /** What a header's name for its data file means more than a name. */
    private static final Pattern SPECIAL =
            Pattern.compile("%|^LIST|^LOCAL|\\p{Cntrl}|^\\s|\\s$", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("%(0?)([1-9]\\d?)?d");
    private static final int MOST_FILES = 1_000_000;

    private DataFiles() {}

    /**
     * A file that a header names, relative to the header.
     *
     * @throws ImageFormatException if it is not there
     */
    public static Path named(Path header, String name) {
        Path file;
        try {
            file = header.resolveSibling(name);
        } catch (InvalidPathException e) {
            throw new ImageFormatException(
                    header, "the header names a data file '" + HeaderFields.brief(name) + "', which is no name", e);
        }
        if (!Files.isRegularFile(file)) {
            throw new ImageFormatException(
                    header,
                    "the header says that its voxels are in '" + HeaderFields.brief(name) + "', and there is no file "
                            + file + "; copy it there, or correct the name in the header");
        }
        return file;
    }

    /** Whether the name of a data file is a pattern for several. */
    public static boolean isPattern(String name) {
        return NUMBER.matcher(name).find();
    }

    /**
     * The names that a pattern like {@code slice%03d.raw} stands for.
     *
     * @param first the first number
     * @param last where the numbers end
     * @param step from one number to the next, not 0
     */
    public static List<String> numbered(String pattern, long first, long last, long step) {
        Matcher number = NUMBER.matcher(pattern);
        boolean found = number.find();
        if (!found || pattern.lastIndexOf('%') != number.start() || pattern.indexOf('%') != number.start()) {
            throw new RadiomicsException("the header numbers its data files as '" + HeaderFields.brief(pattern)
                    + "', expected one %d in the name, such as slice%03d.raw; correct the header");
        }
        boolean small = LongStream.of(first, last, step).allMatch(value -> value == (int) value);
        long count = small && step != 0 ? (last - first) / step + 1 : 0;
        if (count < 1 || count > MOST_FILES || (last - first) * step < 0) {
            throw new RadiomicsException("the header numbers its data files from " + first + " to " + last
                    + " in steps of " + step + ", expected 1 to " + MOST_FILES + " files; correct the header");
        }
        String format = number.group(2) == null ? "%d" : number.group();
        return LongStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, format, first + i * step))
                .map(text -> pattern.substring(0, number.start()) + text + pattern.substring(number.end()))
                .toList();
    }

    /**
     * Refuses another number of data files than an array needs.
     *
     * @param lengths of the array, fastest first
     * @param dimensions of the part of the array in each file; if it is all of them, the files share the last axis
     */
    public static void requireCount(int files, List<Long> lengths, long dimensions) {
        if (files == 0) {
            throw new RadiomicsException(
                    "the header announces a list of data files but names none; correct the header");
        }
        if (dimensions < 1 || dimensions > lengths.size()) {
            throw new RadiomicsException("the header says that each data file has " + dimensions
                    + " dimensions, expected 1 to " + lengths.size() + "; correct the header");
        }
        long last = lengths.get(lengths.size() - 1);
        boolean shared = dimensions == lengths.size();
        BigInteger parts = StoredArray.product(lengths.subList((int) dimensions, lengths.size()));
        if (shared ? last % files != 0 : !parts.equals(BigInteger.valueOf(files))) {
            throw new RadiomicsException("the header names " + files + " data files, expected "
                    + (shared ? "a divisor of " + last : parts) + " for an array of " + StoredArray.text(lengths)
                    + " voxels in parts of " + dimensions + " dimensions; correct the header");
        }
    }

    /**
     * The name of the data file for a header that is to be written.
     *
     * @param ending of the data file's name, in place of the header's
     * @throws RadiomicsException if programs that read the header would not take it as a name
     */
    public static String nameFor(Path header, String ending) {
        String name = String.valueOf(header.getFileName());
        if (SPECIAL.matcher(name).find()) {
            throw new RadiomicsException(header + ": a header of this name could not name its data file, for which %,"
                    + " LIST, LOCAL and blanks at its ends have a meaning; choose another name");
        }
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + ending;
    }
}
