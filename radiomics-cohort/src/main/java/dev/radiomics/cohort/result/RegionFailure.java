package dev.radiomics.cohort.result;

/**
 * A region without values.
 *
 * @param region its name; empty if the whole case failed
 * @param settings name of the variant; empty if there is one only, or if all failed
 * @param reason what is wrong and what to do
 */
public record RegionFailure(String region, String settings, String reason) {}
