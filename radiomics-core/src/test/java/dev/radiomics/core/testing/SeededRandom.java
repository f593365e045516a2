package dev.radiomics.core.testing;

import java.util.SplittableRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Gives a test its {@link SplittableRandom}. A failure names the seed; {@code -Dtest.seed=N} replays it.
 *
 * <p>Use with {@code @ExtendWith(SeededRandom.class)} and a {@code SplittableRandom} parameter.
 */
public final class SeededRandom implements ParameterResolver, TestExecutionExceptionHandler {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SeededRandom.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SplittableRandom.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new SplittableRandom(seed(context));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        if (failure instanceof TestAbortedException skipped) {
            throw skipped;
        }
        throw new AssertionError("seed " + seed(context) + " (replay with -Dtest.seed): " + failure, failure);
    }

    private static long seed(ExtensionContext context) {
        String given = System.getProperty("test.seed", "");
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        "seed", key -> given.isEmpty() ? System.nanoTime() : Long.parseLong(given), Long.class);
    }
}
