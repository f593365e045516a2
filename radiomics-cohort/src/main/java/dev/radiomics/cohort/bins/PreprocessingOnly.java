package dev.radiomics.cohort.bins;

import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.FeatureSet;
import dev.radiomics.io.ReadOptions;
import java.util.List;

/** Settings of which nothing is computed. */
record PreprocessingOnly(CaseSettings settings) implements CaseSettings {

    @Override
    public List<RegionSettings> ofRegion(String modality, String region) {
        return settings.ofRegion(modality, region).stream()
                .map(variant -> variant.withExtraction(withoutFeatures(variant.extraction())))
                .toList();
    }

    private static ExtractionSettings withoutFeatures(ExtractionSettings settings) {
        return new ExtractionSettings(
                settings.normalisation(),
                settings.resampling(),
                settings.roundIntensities(),
                settings.resegmentation(),
                FeatureSet.NONE,
                List.of());
    }

    @Override
    public ReadOptions reading(String modality) {
        return settings.reading(modality);
    }

    @Override
    public String json() {
        return settings.json();
    }
}
