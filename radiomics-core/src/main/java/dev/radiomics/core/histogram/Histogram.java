package dev.radiomics.core.histogram;

import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.Distribution;

/** Number of voxels of each grey level 1 … N_g, empty levels included. */
public final class Histogram {
    private final int[] counts;
    private final Distribution levels;

    private Histogram(int[] counts) {
        this.counts = counts;
        this.levels = Distribution.ofCounts(1, counts);
    }

    /** Counts the grey levels of a region; linear in the voxels of its box. */
    public static Histogram of(DiscretisedRegion region) {
        int[] withOutside = new int[region.levelCount() + 1];
        for (char level : region.levels()) {
            withOutside[level]++;
        }
        int[] counts = new int[region.levelCount()];
        System.arraycopy(withOutside, 1, counts, 0, counts.length);
        return new Histogram(counts);
    }

    /** Number of grey levels N_g. */
    public int levelCount() {
        return counts.length;
    }

    /** Number of voxels of a grey level 1 … N_g. */
    public int count(int level) {
        return counts[level - 1];
    }

    /** The levels that occur, as a sample. */
    public Distribution levels() {
        return levels;
    }

    /** The most frequent level; of several the one closest to the mean level, and of two equally close the lower one. */
    public int mode() {
        int mode = 1;
        for (int level = 2; level <= levelCount(); level++) {
            boolean more = count(level) > count(mode);
            boolean closer =
                    count(level) == count(mode) && Math.abs(level - levels.mean()) < Math.abs(mode - levels.mean());
            if (more || closer) {
                mode = level;
            }
        }
        return mode;
    }

    /**
     * Slope of the counts at a level: {@code (n[i + 1] - n[i - 1]) / 2}, at the ends the difference to the only neighbour; 0 for a
     * single level.
     */
    public double gradient(int level) {
        int before = Math.max(level - 1, 1);
        int after = Math.min(level + 1, levelCount());
        return before == after ? 0 : (double) (count(after) - count(before)) / (after - before);
    }
}
