package dev.radiomics.cohort.report;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.LibraryVersion;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as pages show them. */
final class Shown {
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private Shown() {}

    /** Six significant digits; empty for NaN. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return DecimalText.brief(
                Double.isInfinite(value)
                        ? value
                        : new BigDecimal(value).round(SIX_DIGITS).doubleValue());
    }

    /** Version and commit of the library. */
    static String library() {
        LibraryVersion version = LibraryVersion.current();
        return version.version() + ", commit " + version.commit();
    }
}
