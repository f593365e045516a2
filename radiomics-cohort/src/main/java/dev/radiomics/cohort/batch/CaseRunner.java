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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs cases side by side and journals what becomes of them. */
final class CaseRunner {
    private static final int MEBIBYTE_BITS = 20;

    private final Manifest manifest;
    private final CaseSettings settings;
    private final BatchOptions options;
    private final Journal journal;
    private final BatchListener listener;
    private final MemoryBudget memory;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Map<String, Integer> linesOfCase = new HashMap<>();

    CaseRunner(
            Manifest manifest, CaseSettings settings, BatchOptions options, Journal journal, BatchListener listener) {
        this.manifest = manifest;
        this.settings = settings;
        this.options = options;
        this.journal = journal;
        this.listener = listener;
        this.memory = new MemoryBudget(options.memoryBytes());
        manifest.cases().forEach(one -> linesOfCase.merge(one.input().id(), 1, Integer::sum));
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
        workers.forEach(this::await);
    }

    /** A worker whose failure ends the others soon. */
    private Callable<Void> stoppingOthers(Callable<Void> worker) {
        return () -> {
            try {
                return worker.call();
            } catch (Throwable e) {
                stopped.set(true);
                throw e;
            }
        };
    }

    private void await(Future<Void> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            stopped.set(true);
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private void run(ManifestCase one, int threads) throws InterruptedException {
        long bytes = CaseMemory.estimate(one.input(), settings);
        Optional<CaseRecord> result = Optional.empty();
        try {
            result = Optional.of(runWithin(bytes, one, threads));
        } catch (OutOfMemoryError e) {
            // Whatever ran beside it may have taken the memory: what comes of a case must not depend on that.
            result = Optional.of(runAlone(one, threads));
        }
        journal.append(one.key(), result.get());
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
            long mebibytes = Runtime.getRuntime().maxMemory() >> MEBIBYTE_BITS;
            CaseRecorder failed = recorder(one);
            failed.failure(
                    "",
                    "",
                    new RadiomicsException(
                            "not enough memory (" + mebibytes
                                    + " MiB); give more with RADIOMICS_JAVA_OPTIONS=-Xmx8g, or crop the image around the region"));
            return failed.record();
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
                    one,
                    new RadiomicsException(
                            "it took longer than " + text(options.timeLimit().orElseThrow())
                                    + "; allow for more time (--time-limit), or compute less"));
        } catch (RadiomicsException e) {
            return failed(one, e);
        } catch (RuntimeException e) {
            return failed(one, new RadiomicsException("internal error: " + e + "; report it", e));
        }
    }

    private CaseRecord failed(ManifestCase one, RadiomicsException reason) {
        CaseRecorder recorder = recorder(one);
        recorder.failure("", "", reason);
        return recorder.record();
    }

    private CaseRecorder recorder(ManifestCase one) {
        return new CaseRecorder(
                one.input(),
                manifest.folder(),
                options.plainUids(),
                options.stages().map(folder -> new StageFiles(folder.resolve(folderName(one)))));
    }

    private String folderName(ManifestCase one) {
        String name = StageFiles.fileName(one.input().id());
        return linesOfCase.get(one.input().id()) > 1 ? name + "-line" + one.line() : name;
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
