package dev.radiomics.filters.fourier;

/**
 * What a filter does to each frequency: a real factor times {@code (-i)^turns}. The factor is even under reversal of all axes
 * together where the number of turns is even, odd where it is odd, so that a real image stays real.
 */
public interface Transfer {
    /** The exponent of -i. */
    int quarterTurns();

    /**
     * Writes the factors of one row of frequencies.
     *
     * @param ky index of the frequency along y
     * @param kz index of the frequency along z; 0 where slices are filtered by themselves
     * @param factors receives the factors of frequencies 0 … n_x/2 along x. Modified
     */
    void factors(int ky, int kz, double[] factors);
}
