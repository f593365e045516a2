package dev.radiomics.filters.grid;

import dev.radiomics.core.DecimalText;
import java.math.BigDecimal;

/** Numbers in the names of image types. */
public final class Numbers {
    private Numbers() {}

    /** The shortest plain decimal that reads back as the same double: 3, 2.5, 0.001. */
    public static String format(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(DecimalText.shortest(value))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
