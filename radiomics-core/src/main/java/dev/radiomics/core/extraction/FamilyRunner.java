package dev.radiomics.core.extraction;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureRow;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Computes the families of one extraction and counts its steps. */
final class FamilyRunner {
    private final Execution execution;
    private final ProgressListener progress;
    private final Optional<StageListener> stages;
    private final int totalSteps;
    private final AtomicInteger stepsDone = new AtomicInteger();
    private final List<String> warnings = new ArrayList<>();

    FamilyRunner(Execution execution, ProgressListener progress, Optional<StageListener> stages, int totalSteps) {
        this.execution = execution;
        this.progress = progress;
        this.stages = stages;
        this.totalSteps = totalSteps;
    }

    /** What the reader of the numbers should know, so far. */
    List<String> warnings() {
        return warnings;
    }

    /** Tells that a step is done. */
    void done(String step) {
        progress.stepDone(step, stepsDone.incrementAndGet(), totalSteps);
    }

    /** A family and what it is computed of. */
    private record Step(FeatureFamily family, FamilyInput input) {}

    /**
     * The rows of an image or a response map, in the order of the families and, within one, of the discretisations; each is a step.
     */
    List<FeatureRow> rows(String imageType, RegionOfInterest region, FeatureSet features) {
        List<Step> steps = steps(imageType, region, features);
        List<List<FeatureRow>> parts = execution.map(steps.size(), index -> {
            Step step = steps.get(index);
            List<FeatureRow> rows = rows(imageType, step);
            String key = step.family().family().key();
            done(imageType.equals(Extractor.ORIGINAL) ? key : imageType + " " + key);
            return rows;
        });
        return parts.stream().flatMap(List::stream).toList();
    }

    private List<Step> steps(String imageType, RegionOfInterest region, FeatureSet features) {
        FamilyInput plain = FamilyInput.of(region, execution);
        boolean discretised = features.families().stream().anyMatch(FeatureFamily::needsGreyLevels);
        List<Discretisation> wanted = discretised ? features.discretisations() : List.of();
        List<FamilyInput> levels = wanted.stream()
                .map(discretisation ->
                        new FamilyInput(region, Optional.of(greyLevels(imageType, region, discretisation)), execution))
                .toList();
        List<Step> steps = new ArrayList<>();
        for (FeatureFamily family : features.families()) {
            if (family.needsGreyLevels()) {
                levels.forEach(input -> steps.add(new Step(family, input)));
            } else {
                steps.add(new Step(family, plain));
            }
        }
        return steps;
    }

    private DiscretisedRegion greyLevels(String imageType, RegionOfInterest region, Discretisation discretisation) {
        DiscretisedRegion levels = discretisation.apply(region);
        stages.ifPresent(listener -> listener.greyLevels(imageType, levels));
        int bins = levels.levelCount() - levels.lowestLevel() + 1;
        boolean chosen = !(discretisation instanceof Discretisation.None);
        if (bins > Discretisation.MANY_BINS || (chosen && bins < Discretisation.FEW_BINS)) {
            warnings.add(imageType + ", " + levels.discretisation() + ": the region spans "
                    + DecimalText.counted(bins, "bin")
                    + (bins > Discretisation.MANY_BINS
                            ? ", more than " + Discretisation.MANY_BINS
                                    + "; texture matrices become sparse: choose wider bins"
                            : ", fewer than " + Discretisation.FEW_BINS + "; texture is lost: "
                                    + (discretisation instanceof Discretisation.FixedBinNumber
                                            ? "choose more bins, if it has more intensities"
                                            : "choose narrower bins")));
        }
        return levels;
    }

    private static List<FeatureRow> rows(String imageType, Step step) {
        FeatureFamily family = step.family();
        String discretisation =
                step.input().greyLevels().map(DiscretisedRegion::discretisation).orElse(family.ownDiscretisation());
        List<FeatureRow> rows = new ArrayList<>();
        for (FeatureValue value : family.compute(step.input())) {
            rows.add(new FeatureRow(imageType, discretisation, family.unit(value.feature()), value));
        }
        return rows;
    }
}
