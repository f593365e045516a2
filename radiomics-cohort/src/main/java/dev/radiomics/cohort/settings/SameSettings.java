package dev.radiomics.cohort.settings;

import dev.radiomics.io.ReadOptions;
import java.util.List;

/** Settings that do not depend on case and region. */
record SameSettings(RegionSettings settings) implements CaseSettings {

    @Override
    public List<RegionSettings> ofRegion(String modality, String region) {
        return List.of(settings);
    }

    @Override
    public ReadOptions reading(String modality) {
        return settings.reading();
    }

    @Override
    public String json() {
        return SettingsWriter.json(settings);
    }
}
