package dev.radiomics.core.texture;

import java.util.Arrays;

/**
 * Zones under construction: a union-find forest whose trees are the parts of zones found to be connected. Parts are numbered as
 * they are found; the root of a tree is its lowest number. Path halving keeps finding practically constant. 12 bytes a part.
 */
final class ZoneForest {
    private int[] parents = new int[1 << 10];
    private int[] sizes = new int[1 << 10];
    private char[] levels = new char[1 << 10];
    private char[] distances = new char[1 << 10];
    private int count;

    /** A new part without voxels. */
    int add(int level) {
        if (count == parents.length) {
            reserve(2 * count);
        }
        parents[count] = count;
        sizes[count] = 0;
        levels[count] = (char) level;
        distances[count] = Character.MAX_VALUE;
        return count++;
    }

    int find(int part) {
        int root = part;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** Connects two parts and returns their root. */
    int join(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        int root = Math.min(rootA, rootB);
        parents[rootA] = root;
        parents[rootB] = root;
        return root;
    }

    /** Counts a voxel of a part. */
    void addVoxel(int part) {
        sizes[part]++;
    }

    /** Lets a part know the distance of one of its voxels. */
    void measure(int part, char distance) {
        distances[part] = (char) Math.min(distances[part], distance);
    }

    /** Takes over all parts of another forest; its part k becomes part k + the returned number. */
    int append(ZoneForest other) {
        int offset = count;
        reserve(Math.max(parents.length, count + other.count));
        for (int part = 0; part < other.count; part++) {
            parents[offset + part] = offset + other.parents[part];
        }
        System.arraycopy(other.sizes, 0, sizes, offset, other.count);
        System.arraycopy(other.levels, 0, levels, offset, other.count);
        System.arraycopy(other.distances, 0, distances, offset, other.count);
        count += other.count;
        return offset;
    }

    void clear() {
        count = 0;
    }

    /** Number of parts. */
    int partCount() {
        return count;
    }

    /** The zones: of every tree the level, the number of voxels and the smallest distance. */
    Zones zones() {
        gatherInRoots();
        Zones zones = new Zones(count);
        for (int part = 0; part < count; part++) {
            if (parents[part] == part) {
                zones.add(levels[part], sizes[part], distances[part]);
            }
        }
        return zones;
    }

    /**
     * The zones but for those that have a number in another forest: these are added to that part of the other forest.
     *
     * @param numbers for each root its part in the other forest, or -1
     */
    Zones zonesBut(int[] numbers, ZoneForest other) {
        gatherInRoots();
        Zones zones = new Zones(count);
        for (int part = 0; part < count; part++) {
            if (parents[part] == part && numbers[part] < 0) {
                zones.add(levels[part], sizes[part], distances[part]);
            } else if (parents[part] == part) {
                other.sizes[numbers[part]] += sizes[part];
                other.measure(numbers[part], distances[part]);
            }
        }
        return zones;
    }

    private void gatherInRoots() {
        for (int part = 0; part < count; part++) {
            int root = find(part);
            if (root != part) {
                sizes[root] += sizes[part];
                measure(root, distances[part]);
            }
        }
    }

    private void reserve(int capacity) {
        parents = Arrays.copyOf(parents, capacity);
        sizes = Arrays.copyOf(sizes, capacity);
        levels = Arrays.copyOf(levels, capacity);
        distances = Arrays.copyOf(distances, capacity);
    }
}
