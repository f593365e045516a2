package dev.radiomics.io.voxels;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.GridSize;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The array of voxels that a header announces; any numbers, since the header may be nonsense.
 *
 * @param lengths number of voxels along each stored axis, the fastest first, each at least 1; at most three without the axis of
 *     volumes, unless the others have length 1
 * @param volumeAxis along which axis there are several volumes: the first, where their voxels alternate, the last, where they
 *     follow each other, or another one; empty where there is a single volume
 */
public record StoredArray(List<Long> lengths, VoxelType type, OptionalInt volumeAxis) {

    /** Copies the list. */
    public StoredArray {
        lengths = List.copyOf(lengths);
    }

    /** Size of one volume; 1 beyond its last axis. */
    public GridSize volumeSize() {
        List<Long> axes = new ArrayList<>(lengths);
        volumeAxis.ifPresent(axis -> axes.remove(axis));
        int[] size = {1, 1, 1};
        for (int axis = 0; axis < Math.min(3, axes.size()); axis++) {
            if (axes.get(axis) > Integer.MAX_VALUE) {
                throw new RadiomicsException(announced() + ", more than can be read (2147483647 along an axis)");
            }
            size[axis] = axes.get(axis).intValue();
        }
        return new GridSize(size[0], size[1], size[2]);
    }

    /** Number of volumes. */
    public int volumes() {
        long volumes = volumeAxis.isPresent() ? lengths.get(volumeAxis.getAsInt()) : 1;
        if (volumes > Integer.MAX_VALUE) {
            throw new RadiomicsException(announced() + ", more volumes than can be read (2147483647)");
        }
        return (int) volumes;
    }

    /** Length of all volumes together. */
    public BigInteger byteCount() {
        return voxelCount().multiply(BigInteger.valueOf(type.bytes()));
    }

    /** Number of voxels of all volumes together. */
    public BigInteger voxelCount() {
        return product(lengths);
    }

    static BigInteger product(List<Long> factors) {
        return factors.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** What the header announces, as the beginning of a message. */
    public String announced() {
        return "the header announces " + text(lengths) + " = " + voxelCount() + " voxels of " + type.label();
    }

    /** The voxels in each of some files, which share them equally. */
    public VoxelRun share(int files) {
        return new VoxelRun(
                type,
                voxelCount().divide(BigInteger.valueOf(files)),
                announced() + (files == 1 ? "" : " in " + files + " files"));
    }

    /**
     * The bytes of one volume. Only for an array that a file can hold.
     *
     * @param all the bytes of all volumes
     */
    public VoxelBytes volume(VoxelBytes all, int index) throws IOException {
        if (volumeAxis.isEmpty()) {
            return all;
        }
        long run = product(lengths.subList(0, volumeAxis.getAsInt())).longValueExact() * type.bytes();
        return new AlternatingBytes(all, run, index, volumes());
    }

    /** Lengths for a message: {@code 2 x 3 x 4}. */
    public static String text(List<Long> lengths) {
        return String.join(" x ", lengths.stream().map(String::valueOf).toList());
    }
}
