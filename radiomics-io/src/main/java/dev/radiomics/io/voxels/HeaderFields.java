package dev.radiomics.io.voxels;

import dev.radiomics.core.RadiomicsException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The fields of a text header; the case of their names does not matter. */
public final class HeaderFields {
    private final Map<String, String> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Adds a field.
     *
     * @throws RadiomicsException if there is one of this name already
     */
    public void put(String name, String text) {
        String earlier = texts.putIfAbsent(name, text.strip());
        if (earlier != null) {
            throw new RadiomicsException("the header states '" + name + "' twice, as '" + brief(earlier) + "' and as '"
                    + brief(text.strip()) + "'; delete the wrong line");
        }
    }

    /** The text of the first of these fields that is there. */
    public Optional<String> text(String... names) {
        return Stream.of(names).filter(texts::containsKey).map(texts::get).findFirst();
    }

    /** The text of a field that must be there. */
    public String required(String name) {
        return text(name)
                .orElseThrow(() -> new RadiomicsException(
                        "the header has no field '" + name + "'; the header is damaged, export the image again"));
    }

    /** Whole numbers, exactly so many. */
    public static List<Long> integers(String name, String text, int count) {
        List<Long> numbers = words(text)
                .map(word -> integer(name, text, word))
                .limit(count + 1L)
                .toList();
        if (numbers.size() != count) {
            throw notExpected(name, text, count == 1 ? "one whole number" : count + " whole numbers");
        }
        return numbers;
    }

    /** One whole number. */
    public static long integer(String name, String text) {
        return integers(name, text, 1).get(0);
    }

    /** Real numbers, exactly so many; NaN and infinity are numbers here. */
    public static double[] reals(String name, String text, int count) {
        double[] numbers = words(text)
                .mapToDouble(word -> NumberText.parse(word)
                        .orElseThrow(() -> notExpected(name, text, count + " numbers, got '" + brief(word) + "'")))
                .limit(count + 1L)
                .toArray();
        if (numbers.length != count) {
            throw notExpected(name, text, count + " numbers");
        }
        return numbers;
    }

    /** The words of a text. */
    public static Stream<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty());
    }

    private static long integer(String name, String text, String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw notExpected(name, text, "whole numbers, got '" + brief(word) + "'");
        }
    }

    /** What is wrong with the text of a field. */
    public static RadiomicsException notExpected(String name, String text, String expected) {
        return new RadiomicsException("the header field '" + name + "' is '" + brief(text) + "', expected " + expected
                + "; correct the header or export the image again");
    }

    /** Short and printable, for a message. */
    public static String brief(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", ".");
        return printable.length() <= 60 ? printable : printable.substring(0, 60) + "…";
    }
}
