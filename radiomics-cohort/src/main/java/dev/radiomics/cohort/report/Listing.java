package dev.radiomics.cohort.report;

import java.util.List;

/**
 * The beginning of a list.
 *
 * @param total length of the whole list
 */
record Listing<T>(int total, List<T> items) {
    private static final int LONGEST = 100;

    /** The first 100. */
    static <T> Listing<T> of(List<T> all) {
        return new Listing<>(all.size(), List.copyOf(all.subList(0, Math.min(LONGEST, all.size()))));
    }

    /** Whether there is anything. */
    boolean any() {
        return total > 0;
    }

    /** Whether items are left out. */
    boolean anyMore() {
        return total > items.size();
    }

    /** How many are left out. */
    int more() {
        return total - items.size();
    }
}
