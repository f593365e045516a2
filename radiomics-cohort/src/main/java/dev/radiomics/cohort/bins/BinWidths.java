package dev.radiomics.cohort.bins;

import dev.radiomics.core.preprocessing.Discretisation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Widths that are easy to say: 1, 2, 2.5 and 5 times a power of ten. */
final class BinWidths {
    private static final List<BigDecimal> DIGITS =
            List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"));

    private BinWidths() {}

    /** The widths that cut an extent above 0 into {@link Discretisation#FEW_BINS} to {@link Discretisation#MANY_BINS} parts. */
    static List<Double> of(double extent) {
        double narrowest = extent / Discretisation.MANY_BINS;
        double widest = extent / Discretisation.FEW_BINS;
        List<Double> widths = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(narrowest)); power <= Math.ceil(Math.log10(widest)); power++) {
            for (BigDecimal digit : DIGITS) {
                double width = digit.scaleByPowerOfTen(power).doubleValue();
                if (width >= narrowest && width <= widest) {
                    widths.add(width);
                }
            }
        }
        return widths;
    }
}
