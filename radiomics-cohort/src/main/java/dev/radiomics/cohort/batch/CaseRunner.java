package dev.radiomics.cohort.batch;

import dev.radiomics.cohort.batch.journal.Journal;
import dev.radiomics.cohort.extraction.CaseExtractor;
import dev.radiomics.cohort.extraction.CaseRecorder;
import dev.radiomics.cohort.extraction.StageFiles;
import dev.radiomics.cohort.manifest.Manifest;
import dev.radiomics.cohort.manifest.ManifestCase;
import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.CancelledException;
import dev.radiomics.io.FileWriteException;
import dev.radiomics.io.voxels.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Runs cases side by side and journals what becomes of them. */
final class CaseRunner {
    private final Manifest manifest;
    private final CaseSettings settings;
    private final BatchOptions options;
    private final Journal journal;
    private final BatchListener listener;
    private final MemoryBudget memory;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Map<Integer, String> folderOfLine = new HashMap<>();

    CaseRunner(
            Manifest manifest, CaseSettings settings, BatchOptions options, Journal journal, BatchListener listener) {
        this.manifest = manifest;
        this.settings = settings;
        this.options = options;
        this.journal = journal;
        this.listener = listener;
        this.memory = new MemoryBudget(options.memoryBytes());
        Set<String> taken = new HashSet<>();
        for (ManifestCase one : manifest.cases()) {
            String name = StageFiles.fileName(one.input().id());
            while (!taken.add(name)) {
                name += "-line" + one.line();
            }
            folderOfLine.put(one.line(), name);
        }
    }

    /** Returns when all are through; the first error that is not one of a case ends the others. */
    void run(List<ManifestCase> cases) {
        int threads = Math.min(options.threads(), Math.max(1, cases.size()));
        AtomicInteger next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int i = next.getAndIncrement(); i < cases.size() && !stopped.get(); i = next.getAndIncrement()) {
                run(cases.get(i), Math.max(1, options.threads() / cases.size()));
            }
            return null;
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "radiomics-batch");
            thread.setDaemon(true);
            return thread;
        });
        List<Future<Void>> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(pool.submit(stoppingOthers(worker)));
        }
        pool.shutdown();
        boolean interrupted = false;
        for (Future<Void> one : workers) {
            interrupted |= isInterruptedBefore(one);
        }
        throwFirstFailure();
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /** A worker whose failure ends the others soon. */
    private Callable<Void> stoppingOthers(Callable<Void> worker) {
        return () -> {
            try {
                return worker.call();
            } catch (Throwable e) {
                // What the others end with from now on is that they were stopped.
                failure.compareAndSet(null, e);
                stopped.set(true);
                throw e;
            }
        };
    }

    /** Waits until a worker ends; when this thread is interrupted, all of them end soon. */
    private boolean isInterruptedBefore(Future<Void> worker) {
        boolean interrupted = false;
        while (true) {
            try {
                worker.get();
                return interrupted;
            } catch (ExecutionException e) {
                // It is kept as the first failure, or came after it.
                return interrupted;
            } catch (InterruptedException e) {
                stopped.set(true);
                interrupted = true;
            }
        }
    }

    private void throwFirstFailure() {
        Throwable first = failure.get();
        if (first instanceof RuntimeException exception) {
            throw exception;
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first != null) {
            throw new IllegalStateException(first);
        }
    }

    private void run(ManifestCase one, int threads) throws InterruptedException {
        Instant begun = Instant.now();
        long bytes = CaseMemory.estimate(one.input(), settings);
        Optional<CaseRecord> result = Optional.empty();
        try {
            result = Optional.of(runWithin(bytes, one, threads));
        } catch (OutOfMemoryError e) {
            // Whatever ran beside it may have taken the memory: what comes of a case must not depend on that.
            result = Optional.of(runAlone(one, threads));
        }
        journal.append(one.key(), begun, result.get());
        tell(result.get());
    }

    private CaseRecord runWithin(long bytes, ManifestCase one, int threads) throws InterruptedException {
        memory.acquire(bytes);
        try {
            return record(one, threads);
        } finally {
            memory.release(bytes);
        }
    }

    private CaseRecord runAlone(ManifestCase one, int threads) throws InterruptedException {
        try {
            return runWithin(Math.max(1, options.memoryBytes()), one, threads);
        } catch (OutOfMemoryError e) {
            return failed(recorder(one), new RadiomicsException(Memory.exhausted()));
        }
    }

    private synchronized void tell(CaseRecord result) {
        listener.finished(result);
    }

    private CaseRecord record(ManifestCase one, int threads) {
        CaseRecorder recorder = recorder(one);
        Deadline deadline = new Deadline(options.timeLimit());
        try {
            CaseExtractor.with(settings)
                    .threads(threads)
                    .cancelledWhen(() -> stopped.get() || deadline.isOver())
                    .extract(one.input(), recorder);
            return recorder.record();
        } catch (FileWriteException e) {
            throw e;
        } catch (CancelledException e) {
            if (stopped.get()) {
                throw e;
            }
            return failed(
                    recorder,
                    new RadiomicsException(
                            "it took longer than " + text(options.timeLimit().orElseThrow())
                                    + "; allow for more time (--time-limit), or compute less"));
        } catch (RadiomicsException e) {
            return failed(recorder, e);
        } catch (RuntimeException e) {
            return failed(recorder, new RadiomicsException("internal error: " + e + "; report it", e));
        }
    }

    private static CaseRecord failed(CaseRecorder recorder, RadiomicsException reason) {
        recorder.failAsAWhole(reason);
        return recorder.record();
    }

    private CaseRecorder recorder(ManifestCase one) {
        return new CaseRecorder(
                one.input(),
                manifest.folder(),
                options.plainUids(),
                options.stages().map(folder -> new StageFiles(folder.resolve(folderOfLine.get(one.line())))));
    }

    private static String text(Duration limit) {
        return limit.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /** When the time of a case is over. */
    private static final class Deadline {
        private final long start = System.nanoTime();
        private final Optional<Long> limit;

        Deadline(Optional<Duration> limit) {
            this.limit = limit.map(Duration::toNanos);
        }

        boolean isOver() {
            return limit.isPresent() && System.nanoTime() - start > limit.get();
        }
    }
}
