package dev.radiomics.cli;

import dev.radiomics.cohort.comparison.Difference;
import dev.radiomics.cohort.comparison.Difference.Kind;
import dev.radiomics.cohort.comparison.ResultComparison;
import dev.radiomics.cohort.table.ResultCell;
import dev.radiomics.core.DecimalText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Prints what differs between two tables. */
final class DifferenceList {
    /** How many differences are printed unless all are asked for. */
    static final int LISTED = 50;

    private DifferenceList() {}

    static void print(ResultComparison comparison, boolean all, PrintWriter out) {
        comparison.differences().stream()
                .limit(all ? Long.MAX_VALUE : LISTED)
                .forEach(difference -> out.println(text(difference)));
        int unlisted = all ? 0 : comparison.differences().size() - LISTED;
        if (unlisted > 0) {
            out.println("... and " + unlisted + " more (--all lists them)");
        }
        summarise(comparison, out);
    }

    private static void summarise(ResultComparison comparison, PrintWriter out) {
        String row = "%-32s %10d%n";
        out.printf(Locale.ROOT, row, "values in A", comparison.valuesA());
        out.printf(Locale.ROOT, row, "values in B", comparison.valuesB());
        out.printf(Locale.ROOT, row, "equal", comparison.equal());
        for (Kind kind : Kind.values()) {
            out.printf(Locale.ROOT, row, words(kind), comparison.count(kind));
        }
        out.println("largest relative difference: "
                + comparison
                        .largest()
                        .map(pair -> DecimalText.brief((float) pair.relative()) + " (" + place(pair) + ")")
                        .orElse("0"));
        if (comparison.otherSettings() > 0) {
            out.println("note: " + comparison.otherSettings() + " regions were computed with other settings");
        }
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case VALUE -> "different";
            case UNDEFINED -> "a number and undefined";
            case REASON -> "undefined for different reasons";
            case ONLY_IN_A -> "only in A";
            case ONLY_IN_B -> "only in B";
        };
    }

    private static String place(Difference difference) {
        return difference.region() + ": " + difference.column().key();
    }

    private static String text(Difference difference) {
        return place(difference) + ": "
                + switch (difference.kind()) {
                    case VALUE ->
                        cell(difference.a()) + " and " + cell(difference.b()) + ", relative difference "
                                + DecimalText.brief((float) difference.relative());
                    case UNDEFINED, REASON -> cell(difference.a()) + " and " + cell(difference.b());
                    case ONLY_IN_A -> "only in A, " + cell(difference.a());
                    case ONLY_IN_B -> "only in B, " + cell(difference.b());
                };
    }

    private static String cell(Optional<ResultCell> cell) {
        return cell.map(given -> DecimalText.brief(given.value())
                        + (given.reason().isEmpty() ? "" : " (" + given.reason() + ")"))
                .orElse("");
    }
}
