package dev.radiomics.io;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A pattern for names of regions: {@code *} stands for any characters, {@code ?} for one; case does not matter. */
public final class NamePattern {
    private final Pattern pattern;

    private NamePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The pattern of a text; space around it does not count. */
    public static NamePattern of(String text) {
        String expression = text.strip()
                .chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining());
        return new NamePattern(
                Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
    }

    /** Whether a name fits; space around it does not count. */
    public boolean matches(String name) {
        return pattern.matcher(name.strip()).matches();
    }
}
