package dev.radiomics.core.texture.ngtdm;

import dev.radiomics.core.texture.TextureMatrix;
import java.util.List;

/**
 * The neighbourhood grey tone difference matrix: for each grey level i that occurs in a voxel with neighbours, the sum s_i of
 * differences and the number n_i of such voxels. Entries are sorted by grey level. Immutable.
 */
public final class NgtdmMatrix implements TextureMatrix {
    private static final List<String> COLUMNS = List.of("i", "s", "n");

    private final int levelCount;
    private final int[] levels;
    private final double[] differences;
    private final double[] counts;

    /** Takes what occurs from arrays indexed by grey level 0 … N_g. */
    NgtdmMatrix(double[] differencesByLevel, long[] countsByLevel) {
        int size = 0;
        for (long count : countsByLevel) {
            size += count > 0 ? 1 : 0;
        }
        this.levelCount = countsByLevel.length - 1;
        this.levels = new int[size];
        this.differences = new double[size];
        this.counts = new double[size];
        int entry = 0;
        for (int level = 1; level <= levelCount; level++) {
            if (countsByLevel[level] > 0) {
                levels[entry] = level;
                differences[entry] = differencesByLevel[level];
                counts[entry++] = countsByLevel[level];
            }
        }
    }

    /** The sum of matrices of one region, at least one. */
    static NgtdmMatrix sum(List<NgtdmMatrix> matrices) {
        int size = matrices.get(0).levelCount + 1;
        double[] differences = new double[size];
        long[] counts = new long[size];
        for (NgtdmMatrix matrix : matrices) {
            for (int entry = 0; entry < matrix.levels.length; entry++) {
                differences[matrix.levels[entry]] += matrix.differences[entry];
                counts[matrix.levels[entry]] += (long) matrix.counts[entry];
            }
        }
        return new NgtdmMatrix(differences, counts);
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public int entryCount() {
        return levels.length;
    }

    @Override
    public int levelCount() {
        return levelCount;
    }

    /** Grey level i of an entry. */
    public int level(int entry) {
        return levels[entry];
    }

    /** Sum of differences s_i of an entry. */
    public double difference(int entry) {
        return differences[entry];
    }

    /** Number of voxels n_i of an entry. */
    public double count(int entry) {
        return counts[entry];
    }

    @Override
    public double value(int entry, int column) {
        return switch (column) {
            case 0 -> levels[entry];
            case 1 -> differences[entry];
            case 2 -> counts[entry];
            default -> throw new IndexOutOfBoundsException("an entry has 3 columns, there is no column " + column);
        };
    }

    @Override
    public String toString() {
        return levels.length + " entries, " + levelCount + " grey levels\n" + toCsv();
    }
}
