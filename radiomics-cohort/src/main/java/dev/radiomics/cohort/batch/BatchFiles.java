package dev.radiomics.cohort.batch;

import dev.radiomics.cohort.provenance.ProvenanceFile;
import dev.radiomics.cohort.table.TableFormat;
import dev.radiomics.core.RadiomicsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a batch writes to: the results, and beside them {@code NAME.errors.csv}, {@code NAME.provenance.json} and the journal.
 *
 * @param results such as {@code results.csv}
 */
public record BatchFiles(Path results) {

    /** The cases and regions without values. */
    public Path errors() {
        return beside(stem() + ".errors.csv");
    }

    /** What the values were computed from and with. */
    public Path provenance() {
        return ProvenanceFile.beside(results);
    }

    /** What became of each case so far. */
    public Path journal() {
        return beside(name() + ".journal");
    }

    /**
     * The format that the ending asks for: .csv, .json or .jsonl.
     *
     * @throws RadiomicsException if it is another ending
     */
    public TableFormat format() {
        String lower = name().toLowerCase(Locale.ROOT);
        for (TableFormat format : TableFormat.values()) {
            if (lower.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new RadiomicsException(results + ": a table of results ends in .csv, .json or .jsonl");
    }

    /**
     * Checks that results can be written before hours are spent on them.
     *
     * @throws RadiomicsException if there is no folder for them, or it must not be written to
     */
    void requireFolder() {
        Path folder = results.toAbsolutePath().getParent();
        if (Files.isDirectory(results)) {
            throw new RadiomicsException(results + ": this is a folder, expected the name of a file to write");
        }
        if (!Files.isDirectory(folder)) {
            throw new RadiomicsException(results + ": there is no folder " + folder + " to write to; create it first");
        }
        if (!Files.isWritable(folder)) {
            throw new RadiomicsException(
                    results + ": the folder must not be written to; choose another, or change its permissions");
        }
    }

    private Path beside(String other) {
        return results.resolveSibling(other);
    }

    private String name() {
        return results.getFileName().toString();
    }

    private String stem() {
        int dot = name().lastIndexOf('.');
        return dot > 0 ? name().substring(0, dot) : name();
    }
}
