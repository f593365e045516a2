package dev.radiomics.cohort.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often what occurs. */
record CountTable(String title, List<Line> lines) {
    private static final double LONGEST_BAR = 90;

    /**
     * A line.
     *
     * @param bar length of its bar in pixels
     */
    record Line(String name, int count, long bar) {}

    /** Counts names, in alphabetical order. */
    static CountTable of(String title, Collection<String> names) {
        Map<String, Integer> counts = new TreeMap<>();
        names.forEach(name -> counts.merge(name.isEmpty() ? "(none)" : name, 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Line> lines = new ArrayList<>();
        counts.forEach((name, count) -> lines.add(new Line(name, count, Math.round(LONGEST_BAR * count / most))));
        return new CountTable(title, lines);
    }
}
