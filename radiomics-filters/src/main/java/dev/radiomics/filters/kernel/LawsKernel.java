package dev.radiomics.filters.kernel;

/** The 1-D kernels of Laws, listed for increasing offset and divided by their Euclidean norm (IBSI 2). */
public enum LawsKernel {
    /** Level: smooths. */
    L3(1, 2, 1),
    /** Edge: a rising step responds negatively, since kernels are convolved. */
    E3(-1, 0, 1),
    /** Spot. */
    S3(-1, 2, -1),
    /** Level. */
    L5(1, 4, 6, 4, 1),
    /** Edge. */
    E5(-1, -2, 0, 2, 1),
    /** Spot. */
    S5(-1, 0, 2, 0, -1),
    /** Wave. */
    W5(-1, 2, 0, -2, 1),
    /** Ripple. */
    R5(1, -4, 6, -4, 1);

    private final Kernel kernel;

    LawsKernel(double... taps) {
        double squares = 0;
        for (double tap : taps) {
            squares += tap * tap;
        }
        kernel = Kernel.of(taps, taps.length / 2).times(1 / Math.sqrt(squares));
    }

    /** The normalised kernel. */
    public Kernel kernel() {
        return kernel;
    }
}
