package dev.radiomics.core;

/** Numbers in names and messages: the shortest text, without a trailing ".0". */
public final class ShortNumber {
    private ShortNumber() {}

    /** The text of a number: {@code 25}, {@code 0.5}. */
    public static String of(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
