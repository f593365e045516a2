package dev.radiomics.cohort.report.figure;

/**
 * A mark of an axis.
 *
 * @param at its place along the axis, as a fraction of its length
 */
public record Tick(double at, String label) {
    private static final double PER_CENT = 100;

    /** Its place in per cent. */
    public double percent() {
        return at * PER_CENT;
    }
}
