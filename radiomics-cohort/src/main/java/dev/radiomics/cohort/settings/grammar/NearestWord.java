package dev.radiomics.cohort.settings.grammar;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known word somebody probably meant: the one with the fewest letters to change. */
public final class NearestWord {
    /** With more changes than this part of its letters a word is another one. */
    private static final double MOST_CHANGES = 0.5;

    private NearestWord() {}

    /** The nearest word, if any is near. */
    public static Optional<String> to(String given, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> changes(given, word)))
                .filter(word -> changes(given, word) <= MOST_CHANGES * Math.max(given.length(), word.length()));
    }

    /** Levenshtein distance, whatever the case. */
    private static int changes(String given, String word) {
        String a = given.toLowerCase(Locale.ROOT);
        String b = word.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
