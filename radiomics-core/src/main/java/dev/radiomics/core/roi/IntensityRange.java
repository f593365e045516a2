package dev.radiomics.core.roi;

import dev.radiomics.core.RadiomicsException;

/** A closed range of intensities; an end may be infinite. */
public record IntensityRange(double lower, double upper) {

    /** Checks the order of the ends. */
    public IntensityRange {
        if (!(lower <= upper)) {
            throw new RadiomicsException("an intensity range needs lower <= upper, got [" + lower + ", " + upper + "]");
        }
    }

    /** Whether the range, ends included, holds an intensity. */
    public boolean contains(double intensity) {
        return intensity >= lower && intensity <= upper;
    }

    @Override
    public String toString() {
        return "[" + lower + ", " + upper + "]";
    }
}
