package dev.radiomics.cohort.batch;

import dev.radiomics.cohort.batch.journal.Start;
import dev.radiomics.cohort.table.TableLayout;
import dev.radiomics.core.RadiomicsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a batch runs. None of this changes a value.
 *
 * @param threads how many cases run side by side at most
 * @param memoryBytes how much memory cases may need together
 * @param timeLimit a case that takes longer fails
 * @param stages folder for every image and mask on its way
 * @param layout of the table of results
 * @param plainUids whether UIDs are written as they are, instead of their hashes
 */
public record BatchOptions(
        Start start,
        int threads,
        long memoryBytes,
        Optional<Duration> timeLimit,
        Optional<Path> stages,
        TableLayout layout,
        boolean plainUids) {
    private static final Duration LONGEST = Duration.ofDays(1000);
    private static final double SHARE_OF_HEAP = 0.85;

    /** Checks the numbers. */
    public BatchOptions {
        if (threads < 1) {
            throw new RadiomicsException("threads must be at least 1, got " + threads);
        }
        if (timeLimit.isPresent()
                && (timeLimit.get().isNegative() || timeLimit.get().isZero())) {
            throw new RadiomicsException("the time limit must be above 0, got " + timeLimit.get());
        }
        if (timeLimit.isPresent() && timeLimit.get().compareTo(LONGEST) > 0) {
            throw new RadiomicsException(
                    "the time limit must be at most " + LONGEST.toDays() + " days; leave it out for none");
        }
    }

    /** A new run on every core, in most of the heap. */
    public static BatchOptions defaults() {
        return new BatchOptions(
                Start.NEW,
                Runtime.getRuntime().availableProcessors(),
                (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP),
                Optional.empty(),
                Optional.empty(),
                TableLayout.LONG,
                false);
    }

    /** These options with another start. */
    public BatchOptions withStart(Start other) {
        return new BatchOptions(other, threads, memoryBytes, timeLimit, stages, layout, plainUids);
    }

    /** These options with so many cases side by side. */
    public BatchOptions withThreads(int count) {
        return new BatchOptions(start, count, memoryBytes, timeLimit, stages, layout, plainUids);
    }

    /** These options with so much memory. */
    public BatchOptions withMemoryBytes(long bytes) {
        return new BatchOptions(start, threads, bytes, timeLimit, stages, layout, plainUids);
    }

    /** These options with a time limit for each case. */
    public BatchOptions withTimeLimit(Duration limit) {
        return new BatchOptions(start, threads, memoryBytes, Optional.of(limit), stages, layout, plainUids);
    }

    /** These options, writing every image and mask on its way into a folder. */
    public BatchOptions withStages(Path folder) {
        return new BatchOptions(start, threads, memoryBytes, timeLimit, Optional.of(folder), layout, plainUids);
    }

    /** These options with another layout of the table. */
    public BatchOptions withLayout(TableLayout other) {
        return new BatchOptions(start, threads, memoryBytes, timeLimit, stages, other, plainUids);
    }

    /** These options with UIDs as they are. */
    public BatchOptions withPlainUids() {
        return new BatchOptions(start, threads, memoryBytes, timeLimit, stages, layout, true);
    }
}
