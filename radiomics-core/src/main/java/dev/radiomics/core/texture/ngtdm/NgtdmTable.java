package dev.radiomics.core.texture.ngtdm;

import java.util.Arrays;

/**
 * Collects differences from neighbourhood means. Unweighted, |i - sum / count| = |i count - sum| / count is summed as whole numbers
 * for each level and count, so that the result is exact and does not depend on the order of voxels. Where there would be too many
 * such sums, or neighbours have weights, doubles are summed in the order of voxels. Mutable; one thread at a time.
 */
final class NgtdmTable {
    private static final int MOST_SUMS = 1 << 22;

    private final int neighbours;
    private final long[] wholeSums;
    private final double[] sums;
    private final long[] counts;

    NgtdmTable(int levelCount, int neighbours) {
        this.neighbours = neighbours;
        this.wholeSums =
                canBeExact(levelCount, neighbours) ? new long[(levelCount + 1) * (neighbours + 1)] : new long[0];
        this.sums = new double[levelCount + 1];
        this.counts = new long[levelCount + 1];
    }

    static boolean canBeExact(int levelCount, int neighbours) {
        return (levelCount + 1L) * (neighbours + 1L) <= MOST_SUMS;
    }

    /** Adds voxels with the sum of the levels of their neighbours and the number of these. */
    void addRow(int[] levels, int row, int[] neighbourSums, int[] neighbourCounts, int first, int end) {
        for (int x = first; x < end; x++) {
            int level = levels[row + x];
            int count = neighbourCounts[x];
            if (level != 0 && count != 0) {
                wholeSums[level * (neighbours + 1) + count] += Math.abs(level * count - neighbourSums[x]);
                counts[level]++;
            }
        }
    }

    /** Adds voxels with the weighted sum of the levels of their neighbours and the sum of weights. */
    void addRow(int[] levels, int row, double[] neighbourSums, double[] weights, int first, int end) {
        for (int x = first; x < end; x++) {
            int level = levels[row + x];
            if (level != 0 && weights[x] > 0) {
                sums[level] += Math.abs(level - neighbourSums[x] / weights[x]);
                counts[level]++;
            }
        }
    }

    void add(NgtdmTable other) {
        for (int k = 0; k < wholeSums.length; k++) {
            wholeSums[k] += other.wholeSums[k];
        }
        for (int level = 0; level < sums.length; level++) {
            sums[level] += other.sums[level];
            counts[level] += other.counts[level];
        }
    }

    void clear() {
        Arrays.fill(wholeSums, 0);
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
    }

    NgtdmMatrix toMatrix() {
        double[] differences = sums.clone();
        for (int k = 0; k < wholeSums.length; k++) {
            if (wholeSums[k] != 0) {
                differences[k / (neighbours + 1)] += (double) wholeSums[k] / (k % (neighbours + 1));
            }
        }
        return new NgtdmMatrix(differences, counts);
    }
}
