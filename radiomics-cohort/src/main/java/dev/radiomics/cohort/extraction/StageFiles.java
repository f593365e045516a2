package dev.radiomics.cohort.extraction;

import dev.radiomics.cohort.result.Hashes;
import dev.radiomics.core.extraction.StageListener;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.FileWriteException;
import dev.radiomics.io.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the images and masks of a case on their way, as NIfTI: {@code REGION[/VARIANT]/STAGE_image.nii.gz} and {@code
 * STAGE_mask.nii.gz} in the folder of the case; stages are initial, interpolated, resegmented and the names of response maps.
 */
public final class StageFiles {
    private static final int LONGEST_NAME = 80;
    private static final int MARK_DIGITS = 8;

    private final Path folder;

    /** Files in a folder, which is made when the first one is written. */
    public StageFiles(Path folder) {
        this.folder = folder;
    }

    /** A text as the name of a file or a folder: where characters had to be replaced, a mark keeps it apart from others. */
    public static String fileName(String text) {
        String safe = text.replaceAll("[^\\p{L}\\p{N}._+=-]+", "_");
        safe = safe.startsWith(".") ? "_" + safe : safe;
        safe = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
        return safe.equals(text) && !safe.isEmpty()
                ? safe
                : safe + "-" + Hashes.brief(text).substring(0, MARK_DIGITS);
    }

    /** Writes the stages of a region under a variant of the settings. */
    StageListener listener(String region, String variant) {
        Path ofRegion = folder.resolve(fileName(region));
        return new Writer(variant.isEmpty() ? ofRegion : ofRegion.resolve(fileName(variant)));
    }

    /** Writes the stages of a region. */
    private record Writer(Path folder) implements StageListener {

        @Override
        public void image(String stage, Volume image) {
            Images.write(image, file(stage + "_image"));
        }

        @Override
        public void mask(String stage, Mask mask) {
            Images.write(mask, file(stage + "_mask"));
        }

        private Path file(String name) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new FileWriteException(
                        folder + ": this folder cannot be made (" + e.getMessage() + "); check its permissions", e);
            }
            return folder.resolve(fileName(name) + ".nii.gz");
        }
    }
}
