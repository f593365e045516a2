package dev.radiomics.cohort.batch;

import dev.radiomics.cohort.provenance.ProvenanceFile;
import dev.radiomics.cohort.table.TableFiles;
import dev.radiomics.cohort.table.TableFormat;
import dev.radiomics.core.RadiomicsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a batch writes to: the results, and beside them {@code NAME.errors.csv}, {@code NAME.provenance.json} and the journal.
 *
 * @param results such as {@code results.csv}
 */
public record BatchFiles(Path results) {

    /** The cases and regions without values. */
    public Path errors() {
        return TableFiles.beside(results, ".errors.csv");
    }

    /** What the values were computed from and with. */
    public Path provenance() {
        return ProvenanceFile.beside(results);
    }

    /** What became of each case so far. */
    public Path journal() {
        return results.resolveSibling(name() + ".journal");
    }

    /**
     * The format that the ending asks for: .csv, .json or .jsonl.
     *
     * @throws RadiomicsException if it is another ending
     */
    public TableFormat format() {
        return TableFormat.ofEnding(results)
                .orElseThrow(
                        () -> new RadiomicsException(results + ": a table of results ends in .csv, .json or .jsonl"));
    }

    /**
     * Checks that these are none of the files that a batch reads.
     *
     * @throws RadiomicsException if they are
     */
    public void requireOtherThan(List<Path> inputs) {
        for (Path input : inputs) {
            for (Path output : List.of(results, errors(), provenance(), journal())) {
                if (output.toAbsolutePath()
                        .normalize()
                        .equals(input.toAbsolutePath().normalize())) {
                    throw new RadiomicsException(output + ": the results would replace what they are computed from; "
                            + "choose another name for them");
                }
            }
        }
    }

    /** Checks that no file is there that an earlier run or somebody else wrote. */
    void requireNew() {
        for (Path file : List.of(results, errors(), provenance())) {
            if (Files.exists(file)) {
                throw new RadiomicsException(file
                        + ": this file exists already, without the journal of a run to go on with; choose another name for "
                        + "the results, or begin anew (--overwrite)");
            }
        }
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

    private String name() {
        return results.getFileName().toString();
    }
}
