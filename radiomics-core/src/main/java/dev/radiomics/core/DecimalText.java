package dev.radiomics.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every Java version: the fewest digits that read back as the same double. ({@link Double#toString}
 * does so only since Java 19.)
 */
public final class DecimalText {
    /** Every double is exactly determined by so many significant digits. */
    private static final int MOST_DIGITS = 17;

    /** Every decimal of so many digits has a normal double of its own, so that no shorter form needs to be tried. */
    private static final int UNIQUE_DIGITS = 15;

    private DecimalText() {}

    /** The text that {@code Double.toString} gives since Java 19: {@code 25.0}, {@code 0.1}, {@code 1.0E-5}, {@code NaN}. */
    public static String shortest(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = Math.abs(value) < Double.MIN_NORMAL ? 2 : UNIQUE_DIGITS;
        BigDecimal rounded = rounded(exact, digits);
        while (digits < MOST_DIGITS && rounded.doubleValue() != value) {
            rounded = rounded(exact, ++digits);
        }
        return format(rounded.stripTrailingZeros());
    }

    /** As {@link #shortest}, without ".0": {@code 25}, {@code 0.5}, {@code 1E7}. */
    public static String brief(double value) {
        return shortest(value).replaceFirst("\\.0(?=E|$)", "");
    }

    /** As {@link #brief}, for a number that is known in single precision only: {@code 0.0039}. */
    public static String brief(float value) {
        for (int digits = 1; digits < MOST_DIGITS && Float.isFinite(value); digits++) {
            BigDecimal rounded = rounded(new BigDecimal(value), digits);
            if (rounded.floatValue() == value) {
                return brief(rounded.doubleValue());
            }
        }
        return brief((double) value);
    }

    /** A number and its noun, such as {@code 1 case} or {@code 2 cases}. */
    public static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static BigDecimal rounded(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /** Plain from 10^-3 to 10^7, with an exponent elsewhere. */
    private static String format(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - value.scale();
        String sign = value.signum() < 0 ? "-" : "";
        if (exponent >= 7 || exponent < -3) {
            String fraction = digits.length() == 1 ? "0" : digits.substring(1);
            return sign + digits.charAt(0) + "." + fraction + "E" + exponent;
        }
        String plain = value.abs().toPlainString();
        return sign + (plain.contains(".") ? plain : plain + ".0");
    }
}
