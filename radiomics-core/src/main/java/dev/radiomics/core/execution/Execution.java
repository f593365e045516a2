package dev.radiomics.core.execution;

import dev.radiomics.core.RadiomicsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean failed = new AtomicBoolean();
        Runnable work = () -> {
            for (int index = next.getAndIncrement(); index < count && !failed.get(); index = next.getAndIncrement()) {
                try {
                    checkCancelled();
                    task.accept(index);
                } catch (Throwable failure) {
                    failed.set(true);
                    throw failure;
                }
            }
        };
        List<Future<?>> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, count); i++) {
            helpers.add(pool.submit(work));
        }
        Throwable failure = null;
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        for (Future<?> helper : helpers) {
            // A helper that has not begun has nothing left to do.
            if (!helper.cancel(false)) {
                failure = join(helper, failure);
            }
        }
        rethrow(failure);
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

    private static Throwable join(Future<?> helper, Throwable earlier) {
        try {
            helper.get();
        } catch (ExecutionException e) {
            return earlier == null ? e.getCause() : earlier;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return earlier == null ? new CancelledException() : earlier;
        }
        return earlier;
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}
