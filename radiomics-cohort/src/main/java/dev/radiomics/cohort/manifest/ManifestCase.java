package dev.radiomics.cohort.manifest;

import dev.radiomics.cohort.extraction.CaseInput;

/**
 * A line of a manifest.
 *
 * @param line where it stands, from 1
 * @param key tells it from every other one: a hash of everything that decides about its values
 */
public record ManifestCase(int line, String key, CaseInput input) {}
