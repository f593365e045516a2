package dev.radiomics.io;

import java.nio.file.Path;
import java.util.List;

/**
 * What a folder with images holds.
 *
 * @param others its files that are no DICOM objects, by name
 * @param damaged which of its DICOM files cannot be read
 * @param notes which of its files were skipped
 */
public record FolderInfo(List<SeriesInfo> series, List<Path> others, List<String> damaged, List<String> notes) {

    /** Copies the lists. */
    public FolderInfo {
        series = List.copyOf(series);
        others = List.copyOf(others);
        damaged = List.copyOf(damaged);
        notes = List.copyOf(notes);
    }
}
