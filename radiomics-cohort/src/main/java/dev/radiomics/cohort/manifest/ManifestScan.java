package dev.radiomics.cohort.manifest;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.FolderInfo;
import dev.radiomics.io.Images;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cases that a folder and its subfolders hold.
 *
 * <p>DICOM segmentations and structure sets are paired with the image series that they refer to, else with the only one of the same frame
 * of reference. Files of other formats are paired by their names: {@code X_image} and {@code X_mask}, {@code X} and {@code X_seg},
 * {@code images/X} and {@code labels/X}, {@code imagesTr/X_0000} and {@code labelsTr/X}; a file whose name is nothing but the word, such
 * as {@code mask}, belongs to the only image beside it. Words for a mask are mask, seg, segmentation, label, labels and roi, for an image
 * image and img. What is left is listed with its reason.
 *
 * <p>The names of cases come from folders and files, never from the content of a file.
 *
 * @param cases by image and mask, in the order of their paths
 * @param unpaired images and masks of no case
 * @param notes what a user should know of the cases
 */
public record ManifestScan(List<FoundCase> cases, List<Unpaired> unpaired, List<String> notes) {
    private static final Comparator<Pairs.Pair> ORDER = Comparator.comparing(Pairs.Pair::image)
            .thenComparing(Pairs.Pair::mask)
            .thenComparing(Pairs.Pair::series);

    /** Copies the lists. */
    public ManifestScan {
        cases = List.copyOf(cases);
        unpaired = List.copyOf(unpaired);
        notes = List.copyOf(notes);
    }

    /**
     * Searches a folder. The headers of DICOM files are read, of other files the names alone.
     *
     * @throws RadiomicsException if there is no such folder, or it cannot be searched
     */
    public static ManifestScan of(Path folder) {
        FolderInfo content = Images.folder(folder);
        Pairs pairs = new Pairs();
        content.damaged().forEach(pairs::note);
        DicomPairs.find(content, pairs);
        FilePairs.find(content.others(), pairs);
        Path root = folder.toAbsolutePath().normalize();
        Set<String> ids = new HashSet<>();
        List<FoundCase> cases = pairs.pairs().stream()
                .sorted(ORDER)
                .map(pair -> new FoundCase(
                        unique(id(pair, folder, root), ids), pair.image(), pair.mask(), pair.modality(), pair.series()))
                .toList();
        List<Unpaired> rest = pairs.unpaired().stream()
                .sorted(Comparator.comparing(Unpaired::path))
                .toList();
        return new ManifestScan(cases, rest, pairs.notes());
    }

    /** The folder below that of the scan and the name in it; the name of the scanned folder where both are empty. */
    private static String id(Pairs.Pair pair, Path scanned, Path root) {
        StringBuilder id = new StringBuilder();
        for (Path step : scanned.relativize(pair.folder())) {
            id.append(id.isEmpty() || step.toString().isEmpty() ? "" : "/").append(step);
        }
        id.append(id.isEmpty() || pair.name().isEmpty() ? "" : "/").append(pair.name());
        if (!id.isEmpty()) {
            return id.toString();
        }
        return root.getFileName() == null ? "case" : root.getFileName().toString();
    }

    private static String unique(String id, Set<String> taken) {
        String candidate = id;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = id + "-" + number;
        }
        return candidate;
    }

    /**
     * Writes the cases as a manifest, with paths relative to it. Every region of each mask is asked for; columns that no case needs are
     * left out. The file appears when it is complete, or not at all; one that exists is replaced.
     *
     * @throws RadiomicsException if there is no case, or the file cannot be written
     */
    public void write(Path file) {
        ManifestWriter.write(cases, file);
    }
}
