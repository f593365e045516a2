package dev.radiomics.core.extraction;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.CancelledException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureRow;
import dev.radiomics.core.feature.FeatureTable;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.TextureFamily;
import dev.radiomics.core.texture.TextureMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * From an image and a mask to a table of features: resampling, rounding, re-segmentation, filtering, discretisation, families. The only class
 * that knows this order.
 *
 * <pre>{@code
 * ExtractionResult result = Extractor.with(Preset.IBSI_1_C).extract(image, mask);
 * double mean = result.value(StatisticsFeature.MEAN);
 * }</pre>
 *
 * <p>Immutable and safe to share. The same input gives the same bits on any number of threads.
 */
public final class Extractor {
    /** The image type of features of the image itself. */
    public static final String ORIGINAL = "original";

    private final ExtractionSettings settings;
    private final int threads;
    private final boolean aligningMask;
    private final ProgressListener progress;
    private final Optional<StageListener> stages;
    private final BooleanSupplier cancelled;

    private Extractor(
            ExtractionSettings settings,
            int threads,
            boolean aligningMask,
            ProgressListener progress,
            Optional<StageListener> stages,
            BooleanSupplier cancelled) {
        this.settings = settings;
        this.threads = threads;
        this.aligningMask = aligningMask;
        this.progress = progress;
        this.stages = stages;
        this.cancelled = cancelled;
    }

    /** An extractor on one thread. */
    public static Extractor with(ExtractionSettings settings) {
        return new Extractor(settings, 1, false, (step, done, total) -> {}, Optional.empty(), () -> false);
    }

    /** An extractor on one thread, with named settings. */
    public static Extractor with(Preset preset) {
        return with(preset.settings());
    }

    /** This extractor on so many threads. */
    public Extractor threads(int count) {
        return new Extractor(settings, count, aligningMask, progress, stages, cancelled);
    }

    /** This extractor, resampling a mask that lies on another grid to that of the image instead of refusing it. */
    public Extractor aligningMask(boolean align) {
        return new Extractor(settings, threads, align, progress, stages, cancelled);
    }

    /** This extractor, telling a listener how far it has come. */
    public Extractor reportingTo(ProgressListener listener) {
        return new Extractor(settings, threads, aligningMask, listener, stages, cancelled);
    }

    /** This extractor, showing images and masks on their way to a listener. */
    public Extractor showing(StageListener listener) {
        return new Extractor(settings, threads, aligningMask, progress, Optional.of(listener), cancelled);
    }

    /**
     * This extractor, ending with {@link dev.radiomics.core.execution.CancelledException} soon after the check, which is asked often
     * and from any thread, says true.
     */
    public Extractor cancelledWhen(BooleanSupplier check) {
        return new Extractor(settings, threads, aligningMask, progress, stages, check);
    }

    /**
     * Computes the features of one region of interest.
     *
     * @throws dev.radiomics.core.image.GeometryMismatchException if image and mask lie on different grids
     * @throws dev.radiomics.core.RadiomicsException if the region is empty or holds a voxel that is NaN or infinite, or if a setting
     *     does not suit the data; the message says what to do
     */
    public ExtractionResult extract(Volume image, Mask mask) {
        return extract(PreparedImage.of(image), mask);
    }

    /**
     * Computes the features of one region of an image that others are extracted of as well, under these or other settings; what they
     * have in common is computed once. Same values as {@link #extract(Volume, Mask)}.
     *
     * @throws dev.radiomics.core.RadiomicsException as {@link #extract(Volume, Mask)}
     */
    public ExtractionResult extract(PreparedImage image, Mask mask) {
        try (Execution execution = Execution.of(threads, cancelled)) {
            return new Run(image, mask, execution).extract();
        }
    }

    /**
     * The grey levels that the texture families work on, for a look at their matrices.
     *
     * @throws RadiomicsException as {@link #extract}, or if the settings do not have exactly one discretisation
     */
    public DiscretisedRegion discretise(Volume image, Mask mask) {
        List<Discretisation> discretisations = settings.features().discretisations();
        if (discretisations.size() != 1) {
            throw new RadiomicsException(
                    "these settings have " + discretisations.size() + " discretisations: choose one");
        }
        try (Execution execution = Execution.of(threads, cancelled)) {
            return discretisations
                    .get(0)
                    .apply(new Run(PreparedImage.of(image), mask, execution)
                            .preprocess()
                            .resegmented());
        }
    }

    /** The matrices of a texture family for grey levels of {@link #discretise}, on the threads of this extractor. */
    public <M extends TextureMatrix> List<Labelled<M>> matrices(TextureFamily<M> family, DiscretisedRegion greyLevels) {
        try (Execution execution = Execution.of(threads, cancelled)) {
            return family.matrices(greyLevels, execution);
        }
    }

    /** The region at the stages of the pipeline. */
    private record Preprocessed(RegionOfInterest initial, RegionOfInterest interpolated, RegionOfInterest resegmented) {

        void showTo(StageListener listener) {
            show("initial", initial, listener);
            show("interpolated", interpolated, listener);
            listener.mask("resegmented", resegmented.wholeIntensityMask());
        }

        private static void show(String stage, RegionOfInterest region, StageListener listener) {
            listener.image(stage, region.image());
            listener.mask(stage, region.wholeIntensityMask());
        }

        Diagnostics diagnostics(PreparedImage.Steps steps) {
            Diagnostics.Stage start = stage(initial, steps);
            return new Diagnostics(
                    start,
                    interpolated == initial ? start : stage(interpolated, steps),
                    Diagnostics.RegionSummary.of(resegmented));
        }

        private static Diagnostics.Stage stage(RegionOfInterest region, PreparedImage.Steps steps) {
            return new Diagnostics.Stage(steps.summary(region.image()), Diagnostics.RegionSummary.of(region));
        }
    }

    /** One extraction. */
    private final class Run {
        private final Execution execution;
        private final Mask mask;
        private final List<String> warnings;
        private final PreparedImage.Steps steps;

        Run(PreparedImage image, Mask given, Execution execution) {
            this.execution = execution;
            this.mask = image.aligned(given, aligningMask, execution);
            this.steps = image.steps(settings, given, mask, execution);
            this.warnings = new ArrayList<>(image.image().notes());
            warnings.addAll(mask.notes());
        }

        ExtractionResult extract() {
            Preprocessed regions = preprocess();
            ExtractionSettings applied =
                    settings.appliedTo(regions.interpolated().image().geometry());
            FamilyRunner families = new FamilyRunner(execution, progress, stages, applied.stepCount());
            families.done("preprocessing");
            stages.ifPresent(regions::showTo);
            List<FeatureRow> rows = new ArrayList<>(families.rows(ORIGINAL, regions.resegmented(), applied.features()));
            applied.responseMaps().forEach(maps -> rows.addAll(rows(maps, regions.resegmented(), families)));
            warnings.addAll(families.warnings());
            return new ExtractionResult(
                    mask.name(), new FeatureTable(rows), regions.diagnostics(steps), warnings, settings);
        }

        Preprocessed preprocess() {
            RegionOfInterest initial = RegionOfInterest.of(steps.normalised(), mask);
            RegionOfInterest interpolated = interpolate(initial);
            return new Preprocessed(
                    initial, interpolated, settings.resegmentation().apply(interpolated));
        }

        private RegionOfInterest interpolate(RegionOfInterest initial) {
            Volume image = steps.interpolated();
            Mask region = steps.interpolatedMask();
            requireVoxels(region, initial);
            return image == initial.image() ? initial : RegionOfInterest.of(image, region);
        }

        private void requireVoxels(Mask resampled, RegionOfInterest initial) {
            if (resampled.boundingBox().isEmpty()) {
                throw new RadiomicsException("no voxel of the region is left after resampling from "
                        + initial.geometry().spacingMm() + " mm to "
                        + resampled.geometry().spacingMm() + " mm: the region of " + initial.voxelCount()
                        + " voxels is too small; choose a smaller spacing");
            }
        }

        private List<FeatureRow> rows(ResponseMaps maps, RegionOfInterest region, FamilyRunner families) {
            List<Volume> responses = steps.responses(maps);
            List<FeatureRow> rows = new ArrayList<>();
            for (int i = 0; i < responses.size(); i++) {
                String imageType = maps.bank().filters().get(i).imageType();
                Volume map = responses.get(i);
                stages.ifPresent(listener -> listener.image(imageType, map));
                rows.addAll(rows(maps, imageType, map, region, families));
            }
            return rows;
        }

        private List<FeatureRow> rows(
                ResponseMaps maps, String imageType, Volume map, RegionOfInterest region, FamilyRunner families) {
            try {
                return families.rows(imageType, region.over(map), maps.features());
            } catch (CancelledException e) {
                throw e;
            } catch (RadiomicsException e) {
                throw new RadiomicsException("response map " + imageType + ": " + e.getMessage(), e);
            }
        }
    }
}
