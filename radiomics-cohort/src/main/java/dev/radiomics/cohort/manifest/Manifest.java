package dev.radiomics.cohort.manifest;

import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.RegionChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases of a batch.
 *
 * <p>A manifest is a CSV file in UTF-8 with a header; commas, semicolons or tabs separate its cells. Columns, in any order and case:
 *
 * <ul>
 *   <li>{@code case_id}: what results call the case; may occur on several lines, one for each mask
 *   <li>{@code image}, {@code mask}: files or DICOM folders, relative to the folder of the manifest
 *   <li>{@code label} (a number) or {@code roi} (a name, number or pattern; {@code *} for all), optional: which regions of the mask
 *   <li>{@code modality}, optional: chooses rules of the settings; otherwise that of the image
 *   <li>{@code reference}, optional: a mask by whose intensities the image is normalised
 *   <li>{@code series}, {@code time_point}, optional: which image of a folder or a file with several
 * </ul>
 *
 * Every other column is passed through to the results.
 *
 * @param folder what its paths are relative to
 * @param notes what a user should know, such as a column that looks misspelt
 */
public record Manifest(Path folder, List<ManifestCase> cases, List<String> notes) {

    /** Copies the lists. */
    public Manifest {
        cases = List.copyOf(cases);
        notes = List.copyOf(notes);
    }

    /**
     * A manifest of cases that come from elsewhere.
     *
     * @param folder what paths of results are relative to
     */
    public static Manifest of(Path folder, List<CaseInput> inputs) {
        List<ManifestCase> cases = new ArrayList<>();
        for (CaseInput input : inputs) {
            cases.add(new ManifestCase(cases.size() + 1, "case " + (cases.size() + 1), input));
        }
        return new Manifest(folder, cases, List.of());
    }

    /**
     * Reads a manifest.
     *
     * @param otherwise the regions of cases that say nothing about them
     * @throws RadiomicsException if it cannot be read; the message tells the line and what is expected there
     */
    public static Manifest read(Path file, RegionChoice otherwise) {
        return ManifestReader.read(file, otherwise);
    }
}
