package dev.radiomics.core.extraction;

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
    private final int totalSteps;
    private final AtomicInteger stepsDone = new AtomicInteger();

    FamilyRunner(Execution execution, ProgressListener progress, int totalSteps) {
        this.execution = execution;
        this.progress = progress;
        this.totalSteps = totalSteps;
    }

    /** Tells that a step is done. */
    void done(String step) {
        progress.stepDone(step, stepsDone.incrementAndGet(), totalSteps);
    }

    /** The rows of the families of an image or a response map, in the order of the families; each is a step. */
    List<FeatureRow> rows(
            String imageType,
            RegionOfInterest region,
            Optional<Discretisation> discretisation,
            List<FeatureFamily> families) {
        Optional<DiscretisedRegion> levels = families.stream().anyMatch(FeatureFamily::needsGreyLevels)
                ? discretisation.map(step -> step.apply(region))
                : Optional.empty();
        FamilyInput plain = FamilyInput.of(region, execution);
        FamilyInput discretised = new FamilyInput(region, levels, execution);
        List<List<FeatureRow>> parts = execution.map(families.size(), index -> {
            FeatureFamily family = families.get(index);
            List<FeatureRow> rows = rows(imageType, family, family.needsGreyLevels() ? discretised : plain);
            done(
                    imageType.equals(Extractor.ORIGINAL)
                            ? family.family().key()
                            : imageType + " " + family.family().key());
            return rows;
        });
        return parts.stream().flatMap(List::stream).toList();
    }

    private static List<FeatureRow> rows(String imageType, FeatureFamily family, FamilyInput input) {
        String discretisation =
                input.greyLevels().map(DiscretisedRegion::discretisation).orElse(family.ownDiscretisation());
        List<FeatureRow> rows = new ArrayList<>();
        for (FeatureValue value : family.compute(input)) {
            rows.add(new FeatureRow(imageType, discretisation, family.unit(value.feature()), value));
        }
        return rows;
    }
}
