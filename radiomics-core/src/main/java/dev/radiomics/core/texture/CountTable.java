package dev.radiomics.core.texture;

import java.util.Arrays;

/**
 * Where counts of pairs (grey level, index) are collected: an array where the pairs are few enough, a hash table otherwise.
 * Mutable; used by one thread at a time.
 *
 * <p>Level 0 and index 0 stand for "outside the region": hot loops may count them, they never reach a matrix.
 */
public final class CountTable {
    /** Arrays of this many cells (256 kB) cost next to nothing to clear and to read out. */
    private static final int SMALL_TABLE = 1 << 16;

    private static final int LARGEST_TABLE = 1 << 23;

    private final MatrixShape shape;
    private final int columnCount;
    private final int[] cells;
    private final PairCounter sparse;

    /**
     * An empty table.
     *
     * @param largestIndex highest index that will be counted
     * @param expectedCounts how often something will be counted, roughly; an array much larger than that is not worth clearing
     */
    public CountTable(MatrixShape shape, int largestIndex, long expectedCounts) {
        this.shape = shape;
        this.columnCount = largestIndex + 1;
        long size = (shape.levelCount() + 1L) * columnCount;
        boolean dense = size <= Math.max(SMALL_TABLE, Math.min(LARGEST_TABLE, 4 * expectedCounts));
        this.cells = dense ? new int[(int) size] : null;
        this.sparse = dense ? null : new PairCounter(shape.levelCount());
    }

    /** The array, index by index: the count of a pair is at {@code level + (N_g + 1) index}; null if there is none. */
    public int[] cells() {
        return cells;
    }

    /** Distance in {@link #cells} between one index and the next: N_g + 1. */
    public int stride() {
        return shape.levelCount() + 1;
    }

    /** Counts a pair once. */
    public void add(int level, int index) {
        if (cells != null) {
            cells[level + stride() * index]++;
        } else if (level != 0 && index != 0) {
            sparse.add(level, index, 1);
        }
    }

    /** Sets all counts to 0. */
    public void clear() {
        if (cells != null) {
            Arrays.fill(cells, 0);
        } else {
            sparse.clear();
        }
    }

    /** The matrix of these counts. */
    public CountMatrix toMatrix(double voxelCount) {
        return toMatrix(voxelCount, this::count);
    }

    /** The matrix of the sum of these counts and their transpose: pairs counted in one direction only become symmetric. */
    public CountMatrix toSymmetricMatrix(double voxelCount) {
        if (cells != null) {
            return toMatrix(
                    voxelCount, (level, index) -> count(level, index) + count(/* level= */ index, /* index= */ level));
        }
        CountMatrix oneWay = toMatrix(voxelCount);
        PairCounter transposed = new PairCounter(shape.levelCount());
        for (int entry = 0; entry < oneWay.entryCount(); entry++) {
            transposed.add(
                    /* level= */ oneWay.index(entry), /* index= */ oneWay.level(entry), (int) oneWay.count(entry));
        }
        return oneWay.plus(sparseMatrix(transposed, 0, transposed::get));
    }

    /**
     * The matrix of the differences count(i, j) - count(i, j + 1): if a table counts how many voxels are at least the j-th of
     * something, the matrix has how many of these have length j.
     */
    public CountMatrix toDifferenceMatrix(double voxelCount) {
        return toMatrix(voxelCount, (level, index) -> count(level, index) - count(level, index + 1));
    }

    private int count(int level, int index) {
        if (index >= columnCount) {
            return 0;
        }
        return cells != null ? cells[level + stride() * index] : sparse.get(level, index);
    }

    private CountMatrix toMatrix(double voxelCount, PairCount count) {
        return cells != null ? denseMatrix(voxelCount, count) : sparseMatrix(sparse, voxelCount, count);
    }

    private CountMatrix denseMatrix(double voxelCount, PairCount count) {
        EntryList entries = new EntryList();
        for (int level = 1; level <= shape.levelCount(); level++) {
            for (int index = 1; index < columnCount; index++) {
                entries.add(level, index, count.of(level, index));
            }
        }
        return entries.toMatrix(shape, voxelCount);
    }

    private CountMatrix sparseMatrix(PairCounter from, double voxelCount, PairCount count) {
        EntryList entries = new EntryList();
        for (long key : from.sortedKeys()) {
            int level = (int) (key >>> 32);
            int index = (int) key;
            entries.add(level, index, count.of(level, index));
        }
        return entries.toMatrix(shape, voxelCount);
    }

    @FunctionalInterface
    private interface PairCount {
        int of(int level, int index);
    }

    /** Growing list of entries. */
    private static final class EntryList {
        private int[] levels = new int[64];
        private int[] indices = new int[64];
        private double[] counts = new double[64];
        private int size;

        void add(int level, int index, int count) {
            if (count == 0) {
                return;
            }
            if (size == counts.length) {
                levels = Arrays.copyOf(levels, 2 * size);
                indices = Arrays.copyOf(indices, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            levels[size] = level;
            indices[size] = index;
            counts[size++] = count;
        }

        CountMatrix toMatrix(MatrixShape shape, double voxelCount) {
            return new CountMatrix(
                    shape,
                    voxelCount,
                    Arrays.copyOf(levels, size),
                    Arrays.copyOf(indices, size),
                    Arrays.copyOf(counts, size));
        }
    }
}
