package dev.radiomics.cohort.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An axis of whole numbers 1, 2, … in few cells: one number a cell where they fit, several in the cells of large numbers otherwise. */
final class IndexBins {
    private static final int MOST_CELLS = 64;
    private static final int MOST_TICKS = 5;

    /** Above so many numbers a cell, cells of even width would hide the small numbers. */
    private static final int WIDEST_EVEN = 4;

    private final int[] firsts;

    private IndexBins(int[] firsts) {
        this.firsts = firsts;
    }

    /** Cells of even width. */
    static IndexBins even(int largest) {
        int width = (largest + MOST_CELLS - 1) / MOST_CELLS;
        int[] firsts = new int[(largest + width - 1) / width];
        Arrays.setAll(firsts, cell -> 1 + cell * width);
        return new IndexBins(firsts);
    }

    /** Cells of even width if that is small, and else cells that widen by a constant factor. */
    static IndexBins widening(int largest) {
        if (largest <= MOST_CELLS * WIDEST_EVEN) {
            return even(largest);
        }
        double factor = 1.0;
        int[] firsts;
        do {
            factor += 0.01;
            firsts = widening(largest, factor);
        } while (firsts.length > MOST_CELLS);
        return new IndexBins(firsts);
    }

    private static int[] widening(int largest, double factor) {
        List<Integer> firsts = new ArrayList<>();
        for (long first = 1; first <= largest; first = Math.max(first + 1, (long) Math.ceil(first * factor))) {
            firsts.add((int) first);
        }
        return firsts.stream().mapToInt(Integer::intValue).toArray();
    }

    int count() {
        return firsts.length;
    }

    /** The cell of a number. */
    int cell(int index) {
        int found = Arrays.binarySearch(firsts, index);
        return found >= 0 ? found : -found - 2;
    }

    /** A few marks at the middle of their cells. */
    List<Tick> ticks() {
        int step = Math.max(1, (count() + MOST_TICKS - 1) / MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (int cell = 0; cell < count(); cell += step) {
            ticks.add(new Tick((cell + 0.5) / count(), String.valueOf(firsts[cell])));
        }
        return ticks;
    }
}
