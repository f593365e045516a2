package dev.radiomics.io.voxels;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as C programs write them; of what Java takes besides, such as {@code 1d} or {@code 0x1p3}, nothing. */
final class NumberText {
    private static final String CHARACTERS = "0123456789+-.eE";

    private NumberText() {}

    /** The number, NaN or infinity that a text stands for; empty if it is none. */
    static OptionalDouble parse(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
        if (!plain) {
            return special(text.toLowerCase(Locale.ROOT));
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble special(String lower) {
        boolean signed = lower.startsWith("-") || lower.startsWith("+");
        return switch (signed ? lower.substring(1) : lower) {
            case "nan" -> OptionalDouble.of(Double.NaN);
            case "inf", "infinity" ->
                OptionalDouble.of(lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
            default -> OptionalDouble.empty();
        };
    }
}
