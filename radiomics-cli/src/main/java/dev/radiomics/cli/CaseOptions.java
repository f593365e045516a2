package dev.radiomics.cli;

import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.image.Label;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Images;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that name an image and a region, and how many threads work on them. */
final class CaseOptions {
    @Option(names = "--image", required = true, paramLabel = "F", description = "The image (NIfTI).")
    private Path image;

    @Option(
            names = "--volume",
            paramLabel = "N",
            description = "Which volume of an image with several (a time series), from 0.")
    private Integer volume;

    @Option(names = "--mask", required = true, paramLabel = "F", description = "The mask (NIfTI).")
    private Path mask;

    @Option(
            names = "--label",
            paramLabel = "N",
            description = "Voxels of the mask with this value are the region (default: the only value other than 0).")
    private Double label;

    @Option(
            names = "--resample-mask",
            description = "Bring a mask that lies on another grid to the grid of the image instead of refusing it.")
    private boolean resampleMask;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads; the result does not depend on it (default: one for each core).")
    private Integer threads;

    Volume readImage() {
        return volume == null ? Images.read(image) : Images.read(image, volume);
    }

    Mask readMask() {
        return Images.readMask(mask, label == null ? Label.only() : Label.of(label));
    }

    Extractor extractor(ExtractionSettings settings) {
        return Extractor.with(settings)
                .threads(threads == null ? Runtime.getRuntime().availableProcessors() : threads)
                .aligningMask(resampleMask);
    }

    /** The name of the image file without its ending. */
    String imageName() {
        return image.getFileName().toString().replaceFirst("(?i)\\.(nii|hdr|img)?(\\.gz)?$", "");
    }
}
