package dev.radiomics.cli;

import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.Extractor;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name an image and a region, and how many threads work on them. */
final class CaseOptions {
    @Mixin
    private ImageOptions image;

    @Option(
            names = "--mask",
            required = true,
            paramLabel = "F",
            description = "The mask: a label image, a DICOM segmentation (SEG) or structure set (RTSTRUCT).")
    private Path mask;

    @ArgGroup
    private Regions regions = new Regions();

    /** Which regions of the mask; at most one of the options. */
    private static final class Regions {
        @Option(
                names = "--label",
                paramLabel = "N",
                description = "The region with this label, segment number or ROI number (default: the only one).")
        private Double label;

        @Option(
                names = "--roi",
                paramLabel = "NAME",
                description = "The regions with this name or number; * and ? stand for any characters (GTV*).")
        private String name;

        @Option(names = "--all-rois", description = "Every region of the mask.")
        private boolean all;

        RegionChoice choice() {
            if (label != null) {
                return RegionChoice.numbered(label);
            }
            if (name != null) {
                return RegionChoice.named(name);
            }
            return all ? RegionChoice.all() : RegionChoice.only();
        }
    }

    @Option(
            names = "--segment-threshold",
            paramLabel = "F",
            description = "A voxel of a fractional DICOM segmentation belongs to its segment from this fraction of the "
                    + "maximum on (default: 0.5).")
    private Double segmentThreshold;

    @Option(
            names = "--resample-mask",
            description = "Bring a mask that lies on another grid to the grid of the image instead of refusing it.")
    private boolean resampleMask;

    @Mixin
    private ThreadsOption threads;

    Volume readImage(ReadOptions given) {
        return image.read(given);
    }

    /** The case that the options name. */
    CaseInput caseInput(Optional<String> id) {
        return new CaseInput(
                id.orElseGet(this::imageName),
                image.path(),
                mask,
                regions.choice(),
                Optional.empty(),
                Optional.empty(),
                options(),
                Map.of());
    }

    private ReadOptions options() {
        ReadOptions options = image.options();
        return segmentThreshold == null ? options : options.withSegmentThreshold(segmentThreshold);
    }

    int threadCount() {
        return threads.count();
    }

    boolean resampleMask() {
        return resampleMask;
    }

    /** The one region asked for. */
    Mask readMask(Volume scan) {
        List<Mask> masks = new ArrayList<>();
        Images.readMasks(mask, regions.choice(), options(), Optional.of(scan), masks::add);
        if (masks.size() > 1) {
            throw new RadiomicsException("--roi or --all-rois means "
                    + masks.stream().map(Mask::name).collect(Collectors.joining(", ")) + "; choose one of them");
        }
        return masks.get(0);
    }

    Extractor extractor(ExtractionSettings settings) {
        return Extractor.with(settings).threads(threadCount()).aligningMask(resampleMask);
    }

    /** The name of the image file without its ending. */
    private String imageName() {
        return image.path()
                .getFileName()
                .toString()
                .replaceFirst("(?i)\\.(nii|hdr|img|nrrd|nhdr|mha|mhd|dcm|png|tif|tiff)?(\\.gz)?$", "");
    }
}
