package dev.radiomics.cli;

import dev.radiomics.cohort.result.RegionFailure;

/** Failures in words. */
final class Failures {
    private Failures() {}

    static String text(RegionFailure failure) {
        String region = failure.region().isEmpty() ? "" : "region '" + failure.region() + "'";
        String variant = failure.settings().isEmpty() ? "" : " under '" + failure.settings() + "'";
        return region + variant + (region.isEmpty() && variant.isEmpty() ? "" : ": ") + failure.reason();
    }
}
