package dev.radiomics.core.extraction;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.CancelledException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureRow;
import dev.radiomics.core.feature.FeatureTable;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.preprocessing.MaskAlignment;
import dev.radiomics.core.preprocessing.Rounding;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.TextureFamily;
import dev.radiomics.core.texture.TextureMatrix;
import java.util.ArrayList;
import java.util.List;
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
    private final BooleanSupplier cancelled;

    private Extractor(
            ExtractionSettings settings,
            int threads,
            boolean aligningMask,
            ProgressListener progress,
            BooleanSupplier cancelled) {
        this.settings = settings;
        this.threads = threads;
        this.aligningMask = aligningMask;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** An extractor on one thread. */
    public static Extractor with(ExtractionSettings settings) {
        return new Extractor(settings, 1, false, (step, done, total) -> {}, () -> false);
    }

    /** An extractor on one thread, with named settings. */
    public static Extractor with(Preset preset) {
        return with(preset.settings());
    }

    /** This extractor on so many threads. */
    public Extractor threads(int count) {
        return new Extractor(settings, count, aligningMask, progress, cancelled);
    }

    /** This extractor, resampling a mask that lies on another grid to that of the image instead of refusing it. */
    public Extractor aligningMask(boolean align) {
        return new Extractor(settings, threads, align, progress, cancelled);
    }

    /** This extractor, telling a listener how far it has come. */
    public Extractor reportingTo(ProgressListener listener) {
        return new Extractor(settings, threads, aligningMask, listener, cancelled);
    }

    /**
     * This extractor, ending with {@link dev.radiomics.core.execution.CancelledException} soon after the check, which is asked often
     * and from any thread, says true.
     */
    public Extractor cancelledWhen(BooleanSupplier check) {
        return new Extractor(settings, threads, aligningMask, progress, check);
    }

    /**
     * Computes the features of one region of interest.
     *
     * @throws dev.radiomics.core.image.GeometryMismatchException if image and mask lie on different grids
     * @throws dev.radiomics.core.RadiomicsException if the region is empty or holds a voxel that is NaN or infinite, or if a setting
     *     does not suit the data; the message says what to do
     */
    public ExtractionResult extract(Volume image, Mask mask) {
        try (Execution execution = Execution.of(threads, cancelled)) {
            return new Run(execution).extract(image, mask);
        }
    }

    /**
     * The grey levels that the texture families work on, for a look at their matrices.
     *
     * @throws RadiomicsException as {@link #extract}, or if the settings have no discretisation
     */
    public DiscretisedRegion discretise(Volume image, Mask mask) {
        Discretisation discretisation = settings.discretisation()
                .orElseThrow(() -> new RadiomicsException("these settings have no discretisation: choose one"));
        try (Execution execution = Execution.of(threads, cancelled)) {
            return discretisation.apply(
                    new Run(execution).preprocess(image, mask).resegmented());
        }
    }

    /** The matrices of a texture family for grey levels of {@link #discretise}, on the threads of this extractor. */
    public <M extends TextureMatrix> List<Labelled<M>> matrices(TextureFamily<M> family, DiscretisedRegion greyLevels) {
        try (Execution execution = Execution.of(threads, cancelled)) {
            return family.matrices(greyLevels, execution);
        }
    }

    /** The region at the stages of the pipeline. */
    private record Preprocessed(
            RegionOfInterest initial,
            RegionOfInterest interpolated,
            RegionOfInterest resegmented,
            List<String> warnings) {

        Diagnostics diagnostics() {
            Diagnostics.Stage start = Diagnostics.Stage.of(initial);
            return new Diagnostics(
                    start,
                    interpolated == initial ? start : Diagnostics.Stage.of(interpolated),
                    Diagnostics.RegionSummary.of(resegmented));
        }
    }

    /** One extraction. */
    private final class Run {
        private final Execution execution;

        Run(Execution execution) {
            this.execution = execution;
        }

        ExtractionResult extract(Volume image, Mask mask) {
            Preprocessed regions = preprocess(image, mask);
            ExtractionSettings applied =
                    settings.appliedTo(regions.interpolated().image().geometry());
            FamilyRunner families = new FamilyRunner(execution, progress, applied.stepCount());
            families.done("preprocessing");
            FeatureTable table = new FeatureTable(rows(applied, regions, families));
            return new ExtractionResult(mask.name(), table, regions.diagnostics(), regions.warnings(), settings);
        }

        Preprocessed preprocess(Volume image, Mask givenMask) {
            Mask mask = onGridOf(image, givenMask);
            RegionOfInterest initial = RegionOfInterest.of(image, mask);
            RegionOfInterest interpolated = interpolate(initial, mask);
            RegionOfInterest region = settings.resegmentation().apply(interpolated);
            List<String> warnings = new ArrayList<>(image.notes());
            warnings.addAll(mask.notes());
            return new Preprocessed(initial, interpolated, region, warnings);
        }

        /** A mask whose grid matches takes that of the image, lest rounding in its header lead to another grid after resampling. */
        private Mask onGridOf(Volume image, Mask mask) {
            Mask aligned = aligningMask ? MaskAlignment.toGrid(mask, image.geometry(), execution) : mask;
            return aligned.onMatchingGrid(image.geometry());
        }

        private RegionOfInterest interpolate(RegionOfInterest initial, Mask mask) {
            Volume image = resample(initial.image());
            Mask region = mask;
            if (settings.resampling().isPresent()) {
                region = settings.resampling().get().apply(region, execution);
                requireVoxels(region, initial);
            }
            if (settings.roundIntensities()) {
                image = Rounding.apply(image, execution);
            }
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

        private List<FeatureRow> rows(ExtractionSettings applied, Preprocessed regions, FamilyRunner families) {
            List<FeatureRow> rows = new ArrayList<>(
                    families.rows(ORIGINAL, regions.resegmented(), applied.discretisation(), applied.families()));
            applied.responseMaps().ifPresent(maps -> rows.addAll(rows(maps, regions, families)));
            return rows;
        }

        private List<FeatureRow> rows(ResponseMaps maps, Preprocessed regions, FamilyRunner families) {
            Volume image = (maps.beforeResampling() ? regions.initial() : regions.interpolated()).image();
            List<Volume> responses = maps.bank().apply(image, execution);
            List<FeatureRow> rows = new ArrayList<>();
            for (int i = 0; i < responses.size(); i++) {
                String imageType = maps.bank().filters().get(i).imageType();
                rows.addAll(rows(maps, imageType, responses.get(i), regions, families));
            }
            return rows;
        }

        private List<FeatureRow> rows(
                ResponseMaps maps, String imageType, Volume response, Preprocessed regions, FamilyRunner families) {
            try {
                Volume map = maps.beforeResampling() ? resample(response) : response;
                return families.rows(
                        imageType, regions.resegmented().over(map), maps.discretisation(), maps.families());
            } catch (CancelledException e) {
                throw e;
            } catch (RadiomicsException e) {
                throw new RadiomicsException("response map " + imageType + ": " + e.getMessage(), e);
            }
        }

        private Volume resample(Volume image) {
            return settings.resampling()
                    .map(resampling -> resampling.apply(image, execution))
                    .orElse(image);
        }
    }
}
