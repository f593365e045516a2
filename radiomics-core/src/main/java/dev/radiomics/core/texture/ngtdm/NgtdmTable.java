package dev.radiomics.core.texture.ngtdm;

import java.util.Arrays;

/**
 * Collects differences from neighbourhood means. Unweighted, |i - sum / count| = |i count - sum| / count is summed as whole numbers
 * for each level and count, so that the result is exact and does not depend on the order of voxels. Where there would be too many
 * such sums, or neighbours have weights, doubles are summed in the order of voxels. Mutable; one thread at a time.
 */
final class NgtdmTable {
    /** In sums over neighbours the lower bits hold the sum of levels, those from this one on the number of neighbours. */
    static final int COUNT_UNIT = 1 << 19;

    private static final int MOST_NEIGHBOURS = 1 << 12;

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

    /** Whether sums over neighbours fit their bits; the table of whole sums then has at most as many places, too. */
    static boolean canBeExact(int levelCount, int neighbours) {
        return (levelCount + 1L) * (neighbours + 1L) <= COUNT_UNIT && neighbours + 1 < MOST_NEIGHBOURS;
    }

    /**
     * Adds voxels.
     *
     * @param packed for each voxel its level + {@link #COUNT_UNIT}, 0 outside
     * @param windowSums for each voxel the sum of these over its neighbours and itself
     */
    void addRow(int[] packed, int[] windowSums, int from, int to) {
        for (int x = from; x < to; x++) {
            int own = packed[x];
            int others = windowSums[x] - own;
            if (own != 0 && others != 0) {
                int level = own - COUNT_UNIT;
                int count = others / COUNT_UNIT;
                wholeSums[level * (neighbours + 1) + count] += Math.abs(level * count - others % COUNT_UNIT);
                counts[level]++;
            }
        }
    }

    /** Adds voxels with the weighted sum of the levels of their neighbours and the sum of weights. */
    void addRow(int[] levels, double[] neighbourSums, double[] weights, int from, int to) {
        for (int x = from; x < to; x++) {
            int level = levels[x];
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
