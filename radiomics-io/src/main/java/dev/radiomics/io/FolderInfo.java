package dev.radiomics.io;

import java.util.List;

/**
 * What a folder with images holds.
 *
 * @param notes which of its files were skipped, and which are damaged
 */
public record FolderInfo(List<SeriesInfo> series, List<String> notes) {

    /** Copies the lists. */
    public FolderInfo {
        series = List.copyOf(series);
        notes = List.copyOf(notes);
    }
}
