package dev.radiomics.cohort.table;

import java.nio.file.Path;

/** Files that belong to a table and lie beside it. */
public final class TableFiles {
    private TableFiles() {}

    /**
     * The name of a table with another ending, in the same folder.
     *
     * @param ending such as {@code .errors.csv}
     */
    public static Path beside(Path table, String ending) {
        String name = table.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return table.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ending);
    }
}
