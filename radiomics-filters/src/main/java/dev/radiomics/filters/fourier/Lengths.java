package dev.radiomics.filters.fourier;

/** Lengths that transform fast. */
public final class Lengths {
    private Lengths() {}

    /** The smallest number of the form 2^a 3^b 5^c that is not below {@code length}. */
    public static int fast(int length) {
        int candidate = length;
        while (!isSmooth(candidate)) {
            candidate++;
        }
        return candidate;
    }

    private static boolean isSmooth(int length) {
        int rest = length;
        for (int p : new int[] {2, 3, 5}) {
            while (rest % p == 0) {
                rest /= p;
            }
        }
        return rest == 1;
    }
}
