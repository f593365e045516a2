package dev.radiomics.core.texture;

import java.util.Arrays;

/** Counts of pairs (level, index) in an open-addressing hash table: O(1) a count, 12 bytes a slot, at most half full. */
final class PairCounter {
    private final int levelCount;
    private long[] keys = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    PairCounter(int levelCount) {
        this.levelCount = levelCount;
    }

    /** Adds to the count of a pair; indices start at 1, so that no key is 0. */
    void add(int level, int index, int count) {
        long key = (long) level << 32 | index;
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        counts[slot] += count;
    }

    int get(int level, int index) {
        return counts[slot((long) level << 32 | index)];
    }

    void clear() {
        Arrays.fill(keys, 0);
        Arrays.fill(counts, 0);
        size = 0;
    }

    /** The keys {@code level << 32 | index}, sorted. */
    long[] sortedKeys() {
        long[] sorted = new long[size];
        int n = 0;
        for (long key : keys) {
            if (key != 0) {
                sorted[n++] = key;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        // Fibonacci hashing: the high bits of the product depend on all bits of the key.
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        CountMatrix.requireEntries(size + 1L, levelCount);
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new int[2 * oldKeys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                counts[slot] = oldCounts[old];
            }
        }
    }
}
