package dev.radiomics.core.fourier;

/** Lengths of discrete Fourier transforms that are fast: products of powers of 2, 3 and 5. */
public final class FastLength {
    /** From here on JTransforms shares one transform of a power of two among threads of its own. */
    private static final int SHARED_FROM = 8192;

    private FastLength() {}

    /**
     * The smallest even fast length of at least {@code minimum}.
     *
     * <p>Powers of two from 8192 on are left out: JTransforms would hand their halves to a thread pool that belongs to the whole
     * process, and the caller's number of threads would no longer count.
     *
     * @param minimum at least 1, at most 2^30
     */
    public static int evenAtLeast(int minimum) {
        int length = Math.max(2, minimum + (minimum & 1));
        while (!isFast(length)) {
            length += 2;
        }
        return length;
    }

    /**
     * The smallest fast length of at least {@code minimum}, for transforms that share nothing among threads.
     *
     * @param minimum at least 1, at most 2^30
     */
    public static int atLeast(int minimum) {
        int length = minimum;
        while (!isSmooth(length)) {
            length++;
        }
        return length;
    }

    private static boolean isFast(int length) {
        return isSmooth(length) && (length < SHARED_FROM || Integer.bitCount(length) > 1);
    }

    private static boolean isSmooth(int length) {
        int rest = length;
        for (int factor : new int[] {2, 3, 5}) {
            while (rest % factor == 0) {
                rest /= factor;
            }
        }
        return rest == 1;
    }
}
