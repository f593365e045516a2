package dev.radiomics.cli;

import dev.radiomics.cohort.extraction.CaseListener;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.core.RadiomicsException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what becomes of the regions of a case. */
final class RegionCollector implements CaseListener {
    private final List<RegionResult> results = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private RadiomicsException first;

    @Override
    public void result(RegionResult result) {
        results.add(result);
    }

    @Override
    public void failure(String region, String settings, RadiomicsException reason) {
        first = first == null ? reason : first;
        failures.add("region '" + region + "'" + (settings.isEmpty() ? "" : " under '" + settings + "'") + ": "
                + reason.getMessage());
    }

    /**
     * The regions with values.
     *
     * @throws RadiomicsException the only reason, if there is no region with values
     */
    List<RegionResult> results() {
        if (results.isEmpty() && failures.size() == 1) {
            throw first;
        }
        return results;
    }

    /** The regions without values, and why. */
    List<String> failures() {
        return failures;
    }
}
