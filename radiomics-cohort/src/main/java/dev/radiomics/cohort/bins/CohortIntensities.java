package dev.radiomics.cohort.bins;

import dev.radiomics.cohort.extraction.CaseExtractor;
import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.extraction.CaseListener;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.manifest.ManifestCase;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.Diagnostics.RegionSummary;
import dev.radiomics.core.image.Volume;
import java.util.ArrayList;
import java.util.List;

/** Reads the intensities of every region of a cohort through the preprocessing of its settings; one case is in memory at a time. */
public final class CohortIntensities {

    /** Is told what becomes of each case. */
    @FunctionalInterface
    public interface Listener {
        /** A case is through. */
        void finished(String caseId, int regions, List<RegionFailure> failures);
    }

    private CohortIntensities() {}

    /**
     * Reads the cases one after the other, on so many threads. A case or a region that cannot be read is told to the listener and left
     * out.
     *
     * @param settings their preprocessing; discretisations, families and response maps are not looked at
     */
    public static List<RegionIntensities> read(
            Manifest manifest, CaseSettings settings, int threads, Listener listener) {
        CaseExtractor extractor =
                CaseExtractor.with(new PreprocessingOnly(settings)).threads(threads);
        List<RegionIntensities> regions = new ArrayList<>();
        for (ManifestCase one : manifest.cases()) {
            Reading reading = new Reading(one.input());
            try {
                extractor.extract(one.input(), reading);
            } catch (RadiomicsException e) {
                reading.failure("", "", e);
            }
            regions.addAll(reading.regions);
            listener.finished(one.input().id(), reading.regions.size(), reading.failures);
        }
        return regions;
    }

    /** Keeps the intensities of the regions of a case. */
    private static final class Reading implements CaseListener {
        private final CaseInput input;
        private final List<RegionIntensities> regions = new ArrayList<>();
        private final List<RegionFailure> failures = new ArrayList<>();
        private String modality = "";

        Reading(CaseInput input) {
            this.input = input;
        }

        @Override
        public void image(Volume image) {
            modality = input.modalityWith(image);
        }

        @Override
        public void result(RegionResult result, RegionSettings settings) {
            RegionSummary summary = result.diagnostics().resegmented();
            regions.add(new RegionIntensities(
                    input.id(),
                    result.region(),
                    modality,
                    settings.variant(),
                    settings.extraction().resegmentation().range(),
                    summary.minimum(),
                    summary.maximum()));
        }

        @Override
        public void failure(String region, String settings, RadiomicsException reason) {
            failures.add(new RegionFailure(region, settings, reason.getMessage()));
        }
    }
}
