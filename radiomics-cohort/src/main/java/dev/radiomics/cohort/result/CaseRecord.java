package dev.radiomics.cohort.result;

import java.util.List;
import java.util.Map;

/**
 * What became of a case.
 *
 * @param regions those with values, in the order of the mask and, within one, of the variants
 * @param failures those without
 * @param settings what the regions were computed with, as JSON, by their hash
 */
public record CaseRecord(
        String caseId,
        CaseSource source,
        List<RegionResult> regions,
        List<RegionFailure> failures,
        Map<String, String> settings) {

    /** Copies the lists. */
    public CaseRecord {
        regions = List.copyOf(regions);
        failures = List.copyOf(failures);
        settings = Map.copyOf(settings);
    }
}
