package dev.radiomics.cohort.result;

import dev.radiomics.core.extraction.Diagnostics;
import dev.radiomics.core.extraction.ExtractionResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one region of one case under one set of settings.
 *
 * @param caseId what the caller calls the case
 * @param region its label, or what a file calls it; may be empty
 * @param covariates columns of the caller, passed through in their order
 * @param diagnostics image and region on their way
 * @param warnings what the reader of the numbers should know
 */
public record RegionResult(
        String caseId,
        String region,
        SettingsLabel settings,
        Map<String, String> covariates,
        List<ResultValue> values,
        Diagnostics diagnostics,
        List<String> warnings) {

    /** Copies the collections. */
    public RegionResult {
        covariates = Collections.unmodifiableMap(new LinkedHashMap<>(covariates));
        values = List.copyOf(values);
        warnings = List.copyOf(warnings);
    }

    /** This result with hashes in place of the UIDs of its warnings. */
    public RegionResult withHashedUids() {
        List<String> hashed = warnings.stream().map(Hashes::withHashedUids).toList();
        return new RegionResult(caseId, region, settings, covariates, values, diagnostics, hashed);
    }

    /** That of an extraction. */
    public static RegionResult of(
            String caseId, SettingsLabel settings, Map<String, String> covariates, ExtractionResult result) {
        return new RegionResult(
                caseId,
                result.regionName(),
                settings,
                covariates,
                result.table().rows().stream().map(ResultValue::of).toList(),
                result.diagnostics(),
                result.warnings());
    }
}
