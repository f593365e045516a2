package dev.radiomics.cohort.manifest;

import dev.radiomics.cohort.result.Hashes;
import dev.radiomics.io.RegionChoice;
import java.util.List;
import java.util.Map;

/** A hash of the cells of a case that decide about its values; those that are passed through do not. */
final class ManifestKey {
    private ManifestKey() {}

    static String of(List<String> cells, Map<ManifestColumn, Integer> columns, RegionChoice otherwise) {
        StringBuilder text = new StringBuilder();
        for (ManifestColumn column : ManifestColumn.values()) {
            String cell = cell(cells, columns, column);
            if (column == ManifestColumn.ROI
                    && cell.isEmpty()
                    && cell(cells, columns, ManifestColumn.LABEL).isEmpty()) {
                cell = otherwise.name().orElse("");
            }
            // Lengths keep cells apart whatever they hold.
            text.append(cell.length()).append(':').append(cell);
        }
        return Hashes.brief(text.toString());
    }

    private static String cell(List<String> cells, Map<ManifestColumn, Integer> columns, ManifestColumn column) {
        return columns.containsKey(column) ? cells.get(columns.get(column)).strip() : "";
    }
}
