package dev.radiomics.cli;

import picocli.CommandLine.Option;

/** How many threads work, or how many cases side by side. */
final class ThreadsOption {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads, in a cohort of cases side by side; the result does not depend on it "
                    + "(default: one for each core).")
    private Integer threads;

    int count() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
