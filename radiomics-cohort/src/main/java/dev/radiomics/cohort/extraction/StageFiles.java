package dev.radiomics.cohort.extraction;

import dev.radiomics.cohort.result.Hashes;
import dev.radiomics.core.extraction.StageListener;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.io.FileWriteException;
import dev.radiomics.io.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.imglib2.img.array.ArrayImgs;

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

        /** Within the box of the region; 0 is outside. */
        @Override
        public void greyLevels(String imageType, DiscretisedRegion discretised) {
            GridSize size = discretised.region().size();
            short[] levels = new short[size.arrayLength()];
            int to = 0;
            for (int z = 1; z <= size.z(); z++) {
                for (int y = 1; y <= size.y(); y++) {
                    int from = 1 + discretised.strideY() * y + discretised.strideZ() * z;
                    for (int x = 0; x < size.x(); x++) {
                        levels[to++] = (short) discretised.levels()[from + x];
                    }
                }
            }
            Volume volume = Volume.of(
                    ArrayImgs.unsignedShorts(levels, size.x(), size.y(), size.z()),
                    discretised.region().geometry());
            Images.write(volume, file(imageType + "_" + discretised.discretisation() + "_levels"));
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
