package dev.radiomics.core.texture;

/** The zones of a slice or region: connected voxels of one grey level. */
public final class Zones {
    private final char[] levels;
    private final int[] sizes;
    private final char[] distances;
    private int count;

    Zones(int capacity) {
        levels = new char[capacity];
        sizes = new int[capacity];
        distances = new char[capacity];
    }

    void add(int level, int size, int distance) {
        levels[count] = (char) level;
        sizes[count] = size;
        distances[count] = (char) distance;
        count++;
    }

    /** Number of zones. */
    public int count() {
        return count;
    }

    /** Number of voxels of all zones. */
    public long voxelCount() {
        long sum = 0;
        for (int zone = 0; zone < count; zone++) {
            sum += sizes[zone];
        }
        return sum;
    }

    /** The matrix of zones by grey level and number of voxels. */
    public CountMatrix bySize(MatrixShape shape) {
        int largest = 0;
        for (int zone = 0; zone < count; zone++) {
            largest = Math.max(largest, sizes[zone]);
        }
        CountTable table = new CountTable(shape, largest, count);
        for (int zone = 0; zone < count; zone++) {
            table.add(levels[zone], sizes[zone]);
        }
        return table.toMatrix((double) voxelCount());
    }

    /** The matrix of zones by grey level and smallest distance of their voxels. */
    public CountMatrix byDistance(MatrixShape shape) {
        int largest = 0;
        for (int zone = 0; zone < count; zone++) {
            largest = Math.max(largest, distances[zone]);
        }
        CountTable table = new CountTable(shape, largest, count);
        for (int zone = 0; zone < count; zone++) {
            table.add(levels[zone], distances[zone]);
        }
        return table.toMatrix((double) voxelCount());
    }
}
