package dev.radiomics.cohort.report.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Finds columns that say the same: identical, or perfectly correlated (Pearson, |r| at least 1 - 10^-9).
 *
 * <p>Columns are compared if they have values for the same regions, at least 5, that are not all the same. Columns that are perfectly
 * correlated lie at the same place, but for sign, on any line through the space of standardised columns: they are sorted by such a place,
 * so that the cost is {@code O(columns (regions + log columns))}, unless very many lie close together.
 */
public final class Duplicates {
    /** With few regions columns are perfectly correlated by chance. */
    public static final int FEWEST_REGIONS = 5;

    private static final double LEAST_CORRELATION = 1 - 1e-9;

    private Duplicates() {}

    /**
     * Columns that say the same.
     *
     * @param identical whether all values are the same as those of the first; otherwise they are a multiple of it, plus a number
     */
    public record Group(boolean identical, List<Column> columns) {}

    /** A column with mean 0 and length 1, and its place on a line. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Standardised(int index, Column column, double[] values, double place) {}

    /** Groups of at least two columns, in the order of the first of each. */
    public static List<Group> find(List<Column> columns) {
        Map<BitSet, List<Standardised>> byRegions = new HashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            if (column.present() >= FEWEST_REGIONS && !column.isConstant()) {
                byRegions
                        .computeIfAbsent(regions(column), key -> new ArrayList<>())
                        .add(standardised(index, column));
            }
        }
        List<List<Standardised>> found = new ArrayList<>();
        byRegions.values().forEach(ofRegions -> addGroups(ofRegions, found));
        found.sort(Comparator.comparingInt(group -> group.get(0).index()));
        return found.stream().map(Duplicates::group).toList();
    }

    private static BitSet regions(Column column) {
        BitSet present = new BitSet();
        for (int region = 0; region < column.values().length; region++) {
            present.set(region, Double.isFinite(column.values()[region]));
        }
        return present;
    }

    private static Standardised standardised(int index, Column column) {
        double[] values =
                Arrays.stream(column.values()).filter(Double::isFinite).toArray();
        double mean = column.distribution().orElseThrow().mean();
        double length = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
            length = Math.hypot(length, values[i]);
        }
        // The line is any one, but always the same.
        SplittableRandom line = new SplittableRandom(values.length);
        double place = 0;
        double lineLength = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
            double direction = line.nextDouble(-1, 1);
            place += values[i] * direction;
            lineLength += direction * direction;
        }
        return new Standardised(index, column, values, Math.abs(place) / Math.sqrt(lineLength));
    }

    private static void addGroups(List<Standardised> columns, List<List<Standardised>> found) {
        // The distance of two columns of length 1 is sqrt(2 - 2 r), and their places are no further apart.
        double reach = Math.sqrt(2 - 2 * LEAST_CORRELATION);
        List<Standardised> sorted = new ArrayList<>(columns);
        sorted.sort(Comparator.comparingDouble(Standardised::place).thenComparingInt(Standardised::index));
        BitSet grouped = new BitSet();
        for (int i = 0; i < sorted.size(); i++) {
            if (grouped.get(i)) {
                continue;
            }
            List<Standardised> group = new ArrayList<>(List.of(sorted.get(i)));
            for (int j = i + 1;
                    j < sorted.size() && sorted.get(j).place() - sorted.get(i).place() <= reach;
                    j++) {
                if (!grouped.get(j) && Math.abs(product(sorted.get(i), sorted.get(j))) >= LEAST_CORRELATION) {
                    group.add(sorted.get(j));
                    grouped.set(j);
                }
            }
            if (group.size() > 1) {
                group.sort(Comparator.comparingInt(Standardised::index));
                found.add(group);
            }
        }
    }

    private static double product(Standardised a, Standardised b) {
        double sum = 0;
        for (int i = 0; i < a.values().length; i++) {
            sum += a.values()[i] * b.values()[i];
        }
        return sum;
    }

    private static Group group(List<Standardised> members) {
        List<Column> columns = members.stream().map(Standardised::column).toList();
        boolean identical = columns.stream()
                .allMatch(
                        column -> Arrays.equals(column.values(), columns.get(0).values()));
        return new Group(identical, columns);
    }
}
