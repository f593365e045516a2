package dev.radiomics.cohort.batch.journal;

import dev.radiomics.cohort.result.CaseSource;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.core.extraction.Diagnostics;
import java.util.List;
import java.util.Map;

/**
 * A case as it stands in the journal: without what the manifest knows, and without what many cases have in common.
 *
 * @param begun when it was begun, in milliseconds since 1970
 */
record StoredCase(
        String key, long begun, String caseId, CaseSource source, List<Region> regions, List<RegionFailure> failures) {

    /**
     * A region.
     *
     * @param columns id of what its values are
     * @param reasons why values are undefined, by their index
     */
    record Region(
            String name,
            String variant,
            String settingsHash,
            String columns,
            List<Double> values,
            Map<Integer, String> reasons,
            Diagnostics diagnostics,
            List<String> warnings) {}
}
