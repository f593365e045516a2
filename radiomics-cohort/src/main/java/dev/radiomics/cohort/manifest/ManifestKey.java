package dev.radiomics.cohort.manifest;

import dev.radiomics.cohort.result.Hashes;
import java.util.List;
import java.util.Map;

/** A hash of the cells of a case that decide about its values; those that are passed through do not. */
final class ManifestKey {
    private ManifestKey() {}

    static String of(List<String> cells, Map<ManifestColumn, Integer> columns) {
        StringBuilder text = new StringBuilder();
        for (ManifestColumn column : ManifestColumn.values()) {
            String cell =
                    columns.containsKey(column) ? cells.get(columns.get(column)).strip() : "";
            // Lengths keep cells apart whatever they hold.
            text.append(cell.length()).append(':').append(cell);
        }
        return Hashes.brief(text.toString());
    }
}
