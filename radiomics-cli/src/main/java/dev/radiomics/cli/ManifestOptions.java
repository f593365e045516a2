package dev.radiomics.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the cases of a batch come from: one of both. */
final class ManifestOptions {
    @Option(names = "--manifest", required = true, paramLabel = "F", description = "The list of cases (CSV).")
    private Path manifest;

    @Option(
            names = "--scan",
            required = true,
            paramLabel = "DIR",
            description =
                    "Write a list of the images with masks in this folder to --out, for --manifest; nothing is computed.")
    private Path folder;

    Path manifest() {
        return manifest;
    }

    /** Whether a folder is to be searched instead of cases to be run. */
    boolean isScan() {
        return folder != null;
    }

    Path folder() {
        return folder;
    }
}
