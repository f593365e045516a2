package dev.radiomics.core.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.radiomics.core.RadiomicsException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExecutionTest {

    @Test
    void resultsComeInTaskOrder() {
        for (int threads = 1; threads <= 4; threads++) {
            try (Execution execution = Execution.of(threads, () -> false)) {
                List<Integer> squares = execution.map(100, i -> i * i);
                assertEquals(IntStream.range(0, 100).map(i -> i * i).boxed().toList(), squares);
            }
        }
    }

    @Test
    void slowTasksOnOtherThreadsAreWaitedFor() {
        for (int round = 0; round < 200; round++) {
            try (Execution execution = Execution.of(4, () -> false)) {
                AtomicInteger finished = new AtomicInteger();
                execution.forEach(4, i -> {
                    LockSupport.parkNanos(i * 200_000L);
                    finished.incrementAndGet();
                });
                assertEquals(4, finished.get());
            }
        }
    }

    @Test
    void tasksMayStartTasks() {
        try (Execution execution = Execution.of(3, () -> false)) {
            AtomicInteger sum = new AtomicInteger();
            execution.forEach(10, i -> execution.forEach(10, j -> execution.forEach(3, k -> sum.addAndGet(1))));
            assertEquals(300, sum.get());
        }
    }

    @Test
    void aFailureEndsTheWorkAndReachesTheCaller() {
        try (Execution execution = Execution.of(2, () -> false)) {
            assertThrows(
                    RadiomicsException.class,
                    () -> execution.forEach(1000, i -> {
                        if (i == 7) {
                            throw new RadiomicsException("seven");
                        }
                    }));
        }
    }

    @Test
    void cancellingEndsTheWork() {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger done = new AtomicInteger();
        try (Execution execution = Execution.of(2, stop::get)) {
            assertThrows(
                    CancelledException.class,
                    () -> execution.forEach(1_000_000, i -> stop.set(done.incrementAndGet() > 10)));
        }
    }

    @Test
    void thereIsAtLeastOneThread() {
        assertThrows(RadiomicsException.class, () -> Execution.of(0, () -> false));
    }
}
