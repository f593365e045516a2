package dev.radiomics.cohort.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A region of a result table, under one variant of the settings.
 *
 * @param settings name of the variant; empty if there is one only
 * @param settingsHash empty if the table does not tell it
 * @param covariates further columns of the table
 */
public record TableRegion(
        String caseId, String roi, String settings, String settingsHash, Map<String, String> covariates) {

    /** Copies the covariates. */
    public TableRegion {
        covariates = Collections.unmodifiableMap(new LinkedHashMap<>(covariates));
    }

    /** What tells a region from the others of its table. */
    public record Key(String caseId, String roi, String settings) {
        @Override
        public String toString() {
            return caseId + (roi.isEmpty() ? "" : ", region " + roi) + (settings.isEmpty() ? "" : ", " + settings);
        }
    }

    /** What tells this region from the others of its table. */
    public Key key() {
        return new Key(caseId, roi, settings);
    }
}
