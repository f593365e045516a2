package dev.radiomics.core.texture;

import dev.radiomics.core.RadiomicsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A matrix of counts by grey level i and a second index j (grey level of a neighbour, run length, zone size, distance, dependence
 * count), as the list of its entries above 0, sorted by i, then j. Both indices start at 1. Counts are whole numbers unless
 * directions were weighted by distance.
 */
public final class CountMatrix implements TextureMatrix {
    /** Bounds on the memory (16 bytes an entry) in a region with very many grey levels: of one matrix, and of those held together. */
    private static final int MOST_ENTRIES = 1 << 23;

    private static final int MOST_ENTRIES_TOGETHER = 2 * MOST_ENTRIES;

    private final List<String> columns;
    private final int levelCount;
    private final double voxelCount;
    private final int[] levels;
    private final int[] indices;
    private final double[] counts;

    /** Takes over the arrays, which are sorted by level, then index. */
    CountMatrix(MatrixShape shape, double voxelCount, int[] levels, int[] indices, double[] counts) {
        this.columns = shape.columns();
        this.levelCount = shape.levelCount();
        this.voxelCount = voxelCount;
        this.levels = levels;
        this.indices = indices;
        this.counts = counts;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public int entryCount() {
        return counts.length;
    }

    @Override
    public int levelCount() {
        return levelCount;
    }

    /** Number of voxels N_v the matrix was made from; summed (and weighted) with the counts where matrices are merged. */
    public double voxelCount() {
        return voxelCount;
    }

    /** Grey level i of an entry. */
    public int level(int entry) {
        return levels[entry];
    }

    /** Second index j of an entry. */
    public int index(int entry) {
        return indices[entry];
    }

    /** Count of an entry. */
    public double count(int entry) {
        return counts[entry];
    }

    @Override
    public double value(int entry, int column) {
        return switch (column) {
            case 0 -> levels[entry];
            case 1 -> indices[entry];
            case 2 -> counts[entry];
            default -> throw new IndexOutOfBoundsException("an entry has 3 columns, there is no column " + column);
        };
    }

    /** Sum of all counts. */
    public double total() {
        double total = 0;
        for (double count : counts) {
            total += count;
        }
        return total;
    }

    /** The count of a pair, 0 if it does not occur; O(log entries). */
    public double countOf(int level, int index) {
        int low = 0;
        int high = counts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = levels[middle] != level ? levels[middle] - level : Integer.compare(indices[middle], index);
            if (order == 0) {
                return counts[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /** The largest second index of all entries, 0 if there is none. */
    int largestIndex() {
        int largest = 0;
        for (int index : indices) {
            largest = Math.max(largest, index);
        }
        return largest;
    }

    /** This matrix with all counts, and the number of voxels, multiplied by a weight above 0. */
    CountMatrix times(double weight) {
        double[] weighted = counts.clone();
        for (int entry = 0; entry < weighted.length; entry++) {
            weighted[entry] *= weight;
        }
        return new CountMatrix(shape(), voxelCount * weight, levels, indices, weighted);
    }

    /** The sum of two matrices of one region, entry by entry, in time linear in the entries. */
    CountMatrix plus(CountMatrix other) {
        int capacity = counts.length + other.counts.length;
        int[] i = new int[capacity];
        int[] j = new int[capacity];
        double[] n = new double[capacity];
        int size = 0;
        int a = 0;
        int b = 0;
        while (a < counts.length || b < other.counts.length) {
            int order = compare(a, other, b);
            CountMatrix smaller = order <= 0 ? this : other;
            int entry = order <= 0 ? a : b;
            i[size] = smaller.levels[entry];
            j[size] = smaller.indices[entry];
            n[size] = smaller.counts[entry] + (order == 0 ? other.counts[b] : 0);
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
            size++;
        }
        requireEntries(size, levelCount);
        return new CountMatrix(
                shape(),
                voxelCount + other.voxelCount,
                Arrays.copyOf(i, size),
                Arrays.copyOf(j, size),
                Arrays.copyOf(n, size));
    }

    /** The sum of matrices of one region, at least one. */
    public static CountMatrix sum(List<CountMatrix> matrices) {
        // In pairs of neighbours, so that an entry is copied O(log n) times.
        List<CountMatrix> level = matrices;
        while (level.size() > 1) {
            List<CountMatrix> halved = new ArrayList<>();
            for (int k = 0; k < level.size(); k += 2) {
                halved.add(k + 1 < level.size() ? level.get(k).plus(level.get(k + 1)) : level.get(k));
            }
            level = halved;
        }
        return level.get(0);
    }

    private int compare(int a, CountMatrix other, int b) {
        if (a == counts.length) {
            return 1;
        }
        if (b == other.counts.length) {
            return -1;
        }
        int order = Integer.compare(levels[a], other.levels[b]);
        return order != 0 ? order : Integer.compare(indices[a], other.indices[b]);
    }

    private MatrixShape shape() {
        return new MatrixShape(columns, levelCount);
    }

    /** Refuses a matrix that would take too much memory. */
    static void requireEntries(long entries, int levelCount) {
        if (entries > MOST_ENTRIES) {
            throw tooManyEntries(MOST_ENTRIES, levelCount);
        }
    }

    /** Refuses matrices that would take too much memory together. */
    static void requireEntriesTogether(long entries, int levelCount) {
        if (entries > MOST_ENTRIES_TOGETHER) {
            throw tooManyEntries(MOST_ENTRIES_TOGETHER, levelCount);
        }
    }

    private static RadiomicsException tooManyEntries(int allowed, int levelCount) {
        return new RadiomicsException("texture matrices of " + levelCount + " grey levels would have more than "
                + allowed + " entries; discretise to fewer grey levels (a larger bin size, or fewer bins), or "
                + "leave out the family");
    }

    @Override
    public String toString() {
        return counts.length + " entries, " + levelCount + " grey levels\n" + toCsv();
    }
}
