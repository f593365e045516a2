package dev.radiomics.core.execution;

import dev.radiomics.core.RadiomicsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Runs the tasks of one extraction on a given number of threads and carries the caller's wish to stop.
 *
 * <p>Results never depend on the number of threads: a caller splits work into tasks by the data alone (a slab, a direction), each
 * task writes to its own place, and results are combined in task order.
 *
 * <p>Threads are daemons and end with {@link #close()}. Tasks may start tasks of their own: the thread that starts them works on
 * them too, so that nothing waits for a free thread.
 */
public final class Execution implements AutoCloseable {
    private final int threads;
    private final BooleanSupplier cancelled;
    private final ExecutorService pool;

    private Execution(int threads, BooleanSupplier cancelled) {
        this.threads = threads;
        this.cancelled = cancelled;
        this.pool = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads - 1, task -> {
                    Thread thread = new Thread(task, "radiomics");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Everything on the calling thread, never cancelled. */
    public static Execution sequential() {
        return new Execution(1, () -> false);
    }

    /**
     * On so many threads, the calling one among them.
     *
     * @param cancelled asked often, from any of the threads; once it says true the work ends with {@link CancelledException}
     * @throws RadiomicsException if {@code threads} is below 1
     */
    public static Execution of(int threads, BooleanSupplier cancelled) {
        if (threads < 1) {
            throw new RadiomicsException("threads must be at least 1, got " + threads);
        }
        return new Execution(threads, cancelled);
    }

    /** Number of threads. */
    public int threads() {
        return threads;
    }

    /**
     * To be called in long loops, at least once a slab.
     *
     * @throws CancelledException if the caller wants to stop
     */
    public void checkCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancelledException();
        }
    }

    /** Runs tasks 0 … count - 1 in any order on all threads and returns when all are done; the first failure ends it. */
    public void forEach(int count, IntConsumer task) {
        Batch batch = new Batch(count, task);
        for (int i = 1; i < Math.min(threads, count); i++) {
            pool.execute(batch);
        }
        batch.run();
        batch.await();
    }

    /** Runs tasks 0 … count - 1 as {@link #forEach} and returns their results in task order. */
    public <T> List<T> map(int count, IntFunction<T> task) {
        List<T> results = new ArrayList<>(Collections.nCopies(count, null));
        forEach(count, index -> results.set(index, task.apply(index)));
        return results;
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    /** Tasks that any number of threads take one by one; a thread that comes too late finds none left. */
    private final class Batch implements Runnable {
        private final int count;
        /** Let go when all is done, since a late thread may still hold this batch. */
        private volatile IntConsumer task;

        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch unfinished;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Batch(int count, IntConsumer task) {
            this.count = count;
            this.task = task;
            this.unfinished = new CountDownLatch(count);
        }

        @Override
        public void run() {
            for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        checkCancelled();
                        task.accept(index);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    unfinished.countDown();
                }
            }
        }

        void await() {
            try {
                unfinished.await();
                task = null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure.compareAndSet(null, new CancelledException());
            }
            if (failure.get() instanceof RuntimeException e) {
                throw e;
            }
            if (failure.get() instanceof Error e) {
                throw e;
            }
        }
    }
}
