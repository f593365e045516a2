package dev.radiomics.core.preprocessing;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * Values of given ranks among many, exact, without sorting or copying them: four passes, each of which counts 16 more bits of the values
 * that begin like one of those looked for.
 *
 * <p>Linear in the values; memory is 256 KiB for each rank.
 */
final class OrderStatistics {
    private static final int DIGIT = 16;
    private static final int BUCKETS = 1 << DIGIT;
    private static final int PASSES = Long.SIZE / DIGIT;

    private OrderStatistics() {}

    /**
     * The values of ranks.
     *
     * @param values hands all values to a consumer, the same ones each time; none is NaN
     * @param ranks from 0 to the number of values less one
     */
    static double[] of(Consumer<DoubleConsumer> values, long[] ranks) {
        long[] remaining = ranks.clone();
        // The first digits of each rank's value, as far as they are known.
        long[] prefixes = new long[ranks.length];
        for (int pass = 0; pass < PASSES; pass++) {
            int shift = Long.SIZE - DIGIT * (pass + 1);
            long[] distinct = Arrays.stream(prefixes).distinct().sorted().toArray();
            long[][] counts = new long[distinct.length][BUCKETS];
            boolean first = pass == 0;
            values.accept(value -> {
                long key = key(value);
                int slot = first ? 0 : Arrays.binarySearch(distinct, key >>> (shift + DIGIT));
                if (slot >= 0) {
                    counts[slot][(int) (key >>> shift) & (BUCKETS - 1)]++;
                }
            });
            for (int i = 0; i < ranks.length; i++) {
                long[] buckets = counts[Arrays.binarySearch(distinct, prefixes[i])];
                int digit = 0;
                while (remaining[i] >= buckets[digit]) {
                    remaining[i] -= buckets[digit++];
                }
                prefixes[i] = (prefixes[i] << DIGIT) | digit;
            }
        }
        return Arrays.stream(prefixes).mapToDouble(OrderStatistics::value).toArray();
    }

    /** A number without sign that is larger for larger values. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key < 0 ? key ^ Long.MIN_VALUE : ~key);
    }
}
