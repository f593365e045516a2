package dev.radiomics.cohort.result;

/**
 * A file, or a folder of files, that values were computed from.
 *
 * @param path as a relative path with slashes, relative to what the list of cases is relative to
 * @param files how many; 0 if it could not be read
 * @param bytes of all of them together
 * @param sha256 empty if it could not be read; of the file; of a folder: of the lines "hash name" of its files in the order of their names
 */
public record InputFile(String path, int files, long bytes, String sha256) {}
