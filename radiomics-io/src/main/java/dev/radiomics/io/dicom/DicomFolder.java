package dev.radiomics.io.dicom;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.parser.DicomFile;
import dev.radiomics.io.dicom.parser.DicomParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The DICOM files of a folder and its subfolders.
 *
 * @param others files that are no DICOM objects
 * @param damaged which DICOM files cannot be read
 * @param notes which files were skipped
 */
record DicomFolder(DicomCatalogue catalogue, List<Path> others, List<String> damaged, List<String> notes) {
    private static final int HEAD_BYTES = 132;
    private static final int LISTED = 5;

    /**
     * Looks at every file. Files that are no DICOM objects are skipped.
     *
     * @param skippingDamaged whether damaged files are skipped as well; otherwise they are an error, since a slice would be missing
     *     without anybody noticing
     */
    static DicomFolder scan(Path folder, boolean skippingDamaged) throws IOException {
        DicomCatalogue.Builder objects = new DicomCatalogue.Builder();
        List<Path> others = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (Path path : files(folder)) {
            DicomFile file = new DicomFile(path);
            try {
                object(file).ifPresentOrElse(dataset -> objects.add(file, dataset), () -> others.add(path));
            } catch (RadiomicsException e) {
                if (!skippingDamaged) {
                    throw e;
                }
                damaged.add(e.getMessage());
            }
        }
        return new DicomFolder(objects.build(), others, damaged, notes(folder, others));
    }

    /**
     * This folder.
     *
     * @throws RadiomicsException if it holds no DICOM object
     */
    DicomFolder requireObjects() {
        if (catalogue.series().isEmpty()) {
            throw new RadiomicsException("there is no DICOM file in this folder or below it"
                    + (others.isEmpty() ? " (it is empty)" : "") + "; name an image file, or another folder");
        }
        return this;
    }

    /** Every regular file of a folder and its subfolders, by name. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.find(folder, Integer.MAX_VALUE, DicomFolder::isFile)) {
            return found.sorted().toList();
        } catch (UncheckedIOException e) {
            // A folder below that may not be read.
            throw e.getCause();
        }
    }

    /** Files behind symbolic links count, folders behind them do not. */
    private static boolean isFile(Path path, BasicFileAttributes attributes) {
        return attributes.isRegularFile() || (attributes.isSymbolicLink() && Files.isRegularFile(path));
    }

    private static Optional<DicomDataset> object(DicomFile file) throws IOException {
        try {
            // A DICOMDIR, the index of a medium, has no SOP class and is no object itself.
            return Optional.of(file.peek().dataset())
                    .filter(dataset -> dataset.string(Tags.SOP_CLASS_UID).isPresent());
        } catch (RadiomicsException e) {
            if (hasMark(file.path())) {
                throw e;
            }
            // Without the mark of DICOM files, bytes that make no sense are something else.
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw ImageFormatException.denied(file.path(), e);
        }
    }

    private static boolean hasMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DicomParser.hasPreamble(in.readNBytes(HEAD_BYTES));
        }
    }

    private static List<String> notes(Path folder, List<Path> skipped) {
        if (skipped.isEmpty()) {
            return List.of();
        }
        String listed = skipped.stream()
                        .limit(LISTED)
                        .map(path -> folder.relativize(path).toString())
                        .collect(Collectors.joining(", "))
                + (skipped.size() > LISTED ? " and " + (skipped.size() - LISTED) + " more" : "");
        return List.of(
                skipped.size() == 1
                        ? "one file was skipped, since it is no DICOM object: " + listed
                        : skipped.size() + " files were skipped, since they are no DICOM objects: " + listed);
    }
}
