package dev.radiomics.cohort.table;

import dev.radiomics.core.extraction.ExtractionResult;

/**
 * The result of one region of one case.
 *
 * @param caseId what the caller calls the case
 */
public record CaseResult(String caseId, ExtractionResult result) {}
