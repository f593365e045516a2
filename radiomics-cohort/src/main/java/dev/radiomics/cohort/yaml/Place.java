package dev.radiomics.cohort.yaml;

/**
 * A place in a file.
 *
 * @param source name of the file
 * @param line from 1
 * @param column from 1
 */
public record Place(String source, int line, int column) {

    /** The form {@code settings.yaml:3:5}. */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
