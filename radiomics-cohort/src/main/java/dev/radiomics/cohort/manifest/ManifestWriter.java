package dev.radiomics.cohort.manifest;

import dev.radiomics.cohort.extraction.InputFiles;
import dev.radiomics.cohort.table.CsvFile;
import dev.radiomics.core.RadiomicsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes manifests. */
final class ManifestWriter {
    private static final String EVERY_REGION = "*";

    private ManifestWriter() {}

    static void write(List<FoundCase> cases, Path file) {
        if (cases.isEmpty()) {
            throw new RadiomicsException("no image with a mask was found; a manifest needs at least one");
        }
        Path folder = file.toAbsolutePath().getParent();
        List<ManifestColumn> columns = columns(cases);
        CsvFile.write(
                file,
                columns.stream().map(ManifestColumn::key).toList(),
                cases.stream()
                        .map(one -> columns.stream()
                                .map(column -> cell(column, one, folder))
                                .toList())
                        .iterator());
    }

    private static List<ManifestColumn> columns(List<FoundCase> cases) {
        List<ManifestColumn> columns = new ArrayList<>(
                List.of(ManifestColumn.CASE_ID, ManifestColumn.IMAGE, ManifestColumn.MASK, ManifestColumn.ROI));
        if (cases.stream().anyMatch(one -> !one.modality().isEmpty())) {
            columns.add(ManifestColumn.MODALITY);
        }
        if (cases.stream().anyMatch(one -> !one.series().isEmpty())) {
            columns.add(ManifestColumn.SERIES);
        }
        return columns;
    }

    private static String cell(ManifestColumn column, FoundCase one, Path folder) {
        return switch (column) {
            case CASE_ID -> one.id();
            case IMAGE -> InputFiles.relative(one.image(), folder);
            case MASK -> InputFiles.relative(one.mask(), folder);
            case ROI -> EVERY_REGION;
            case MODALITY -> one.modality();
            case SERIES -> one.series();
            case LABEL, REFERENCE, TIME_POINT -> "";
        };
    }
}
