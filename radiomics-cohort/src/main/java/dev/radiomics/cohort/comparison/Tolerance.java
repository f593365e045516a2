package dev.radiomics.cohort.comparison;

import dev.radiomics.core.RadiomicsException;

/**
 * How far two values may lie apart and still count as the same: by the larger of both limits.
 *
 * @param relative to the value further from 0
 * @param absolute in the unit of the value
 */
public record Tolerance(double relative, double absolute) {
    /** Allows for rounding in the last digits; nothing absolute, since values may be of any order of magnitude. */
    public static final Tolerance ROUNDING = new Tolerance(1e-9, 0);

    /** Nothing but the same number. */
    public static final Tolerance NONE = new Tolerance(0, 0);

    /** Checks the limits. */
    public Tolerance {
        if (!(relative >= 0 && absolute >= 0)) {
            throw new RadiomicsException(
                    "tolerances must be 0 or more, got relative " + relative + ", absolute " + absolute);
        }
    }

    /** Whether two values count as the same. */
    public boolean allows(double a, double b) {
        return a == b || Math.abs(a - b) <= Math.max(absolute, relative * Math.max(Math.abs(a), Math.abs(b)));
    }
}
