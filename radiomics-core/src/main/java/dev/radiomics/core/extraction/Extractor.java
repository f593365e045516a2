package dev.radiomics.core.extraction;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureRow;
import dev.radiomics.core.feature.FeatureTable;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.MaskAlignment;
import dev.radiomics.core.preprocessing.Rounding;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * From an image and a mask to a table of features: resampling, rounding, re-segmentation, discretisation, families. The only class
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

    /** One extraction. */
    private final class Run {
        private final Execution execution;
        private final AtomicInteger stepsDone = new AtomicInteger();

        Run(Execution execution) {
            this.execution = execution;
        }

        ExtractionResult extract(Volume image, Mask givenMask) {
            Mask mask = aligningMask ? MaskAlignment.toGrid(givenMask, image.geometry()) : givenMask;
            RegionOfInterest initial = RegionOfInterest.of(image, mask);
            RegionOfInterest interpolated = interpolate(initial, mask);
            RegionOfInterest region = settings.resegmentation().apply(interpolated);
            Diagnostics.Stage start = Diagnostics.Stage.of(initial);
            Diagnostics diagnostics = new Diagnostics(
                    start,
                    interpolated == initial ? start : Diagnostics.Stage.of(interpolated),
                    Diagnostics.RegionSummary.of(region));
            done("preprocessing");
            List<String> warnings = new ArrayList<>(image.notes());
            warnings.addAll(mask.notes());
            return new ExtractionResult(mask.name(), new FeatureTable(rows(region)), diagnostics, warnings, settings);
        }

        private RegionOfInterest interpolate(RegionOfInterest initial, Mask mask) {
            Volume image = initial.image();
            Mask region = mask;
            if (settings.resampling().isPresent()) {
                image = settings.resampling().get().apply(image, execution);
                region = settings.resampling().get().apply(region, execution);
                requireVoxels(region, initial);
            }
            if (settings.roundIntensities()) {
                image = Rounding.apply(image);
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

        private List<FeatureRow> rows(RegionOfInterest region) {
            Optional<DiscretisedRegion> levels = settings.families().stream().anyMatch(FeatureFamily::needsGreyLevels)
                    ? settings.discretisation().map(discretisation -> discretisation.apply(region))
                    : Optional.empty();
            FamilyInput plain = FamilyInput.of(region, execution);
            FamilyInput discretised = new FamilyInput(region, levels, execution);
            List<FeatureFamily> families = settings.families();
            List<List<FeatureRow>> parts = execution.map(families.size(), index -> {
                FeatureFamily family = families.get(index);
                List<FeatureRow> rows = rows(family, family.needsGreyLevels() ? discretised : plain);
                done(family.family().key());
                return rows;
            });
            return parts.stream().flatMap(List::stream).toList();
        }

        private List<FeatureRow> rows(FeatureFamily family, FamilyInput input) {
            String discretisation =
                    input.greyLevels().map(DiscretisedRegion::discretisation).orElse(family.ownDiscretisation());
            List<FeatureRow> rows = new ArrayList<>();
            for (FeatureValue value : family.compute(input)) {
                rows.add(new FeatureRow(ORIGINAL, discretisation, family.unit(value.feature()), value));
            }
            return rows;
        }

        private void done(String step) {
            int total = settings.families().size() + 1;
            progress.stepDone(step, stepsDone.incrementAndGet(), total);
        }
    }
}
