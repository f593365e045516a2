package dev.radiomics.core.preprocessing;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Volume;

/**
 * The slices of an image with every voxel that is NaN or infinite filled: from the nearest finite voxel of its row, else of its
 * column, else from the nearest slice that has any, else with 0.
 */
final class FiniteSlices {
    private final Volume volume;
    /** For each slice the one to read; null if the whole image is finite. */
    private final int[] substitutes;

    private FiniteSlices(Volume volume, int[] substitutes) {
        this.volume = volume;
        this.substitutes = substitutes;
    }

    static FiniteSlices of(Volume volume) {
        GridSize size = volume.geometry().size();
        double[] slice = new double[size.x() * size.y()];
        boolean[] usable = new boolean[size.z()];
        boolean allFinite = true;
        for (int z = 0; z < size.z(); z++) {
            readRaw(volume, z, slice);
            for (double value : slice) {
                if (Double.isFinite(value)) {
                    usable[z] = true;
                } else {
                    allFinite = false;
                }
            }
        }
        return new FiniteSlices(volume, allFinite ? null : nearestUsable(usable));
    }

    private static int[] nearestUsable(boolean[] usable) {
        int[] nearest = new int[usable.length];
        for (int z = 0; z < usable.length; z++) {
            nearest[z] = z;
            for (int distance = 0; distance < usable.length; distance++) {
                if (z - distance >= 0 && usable[z - distance]) {
                    nearest[z] = z - distance;
                    break;
                }
                if (z + distance < usable.length && usable[z + distance]) {
                    nearest[z] = z + distance;
                    break;
                }
            }
        }
        return nearest;
    }

    /** Whether any voxel had to be filled. */
    boolean anyFilled() {
        return substitutes != null;
    }

    /** A slice, filled. */
    void read(int z, double[] slice) {
        if (substitutes == null) {
            readRaw(volume, z, slice);
            return;
        }
        readRaw(volume, substitutes[z], slice);
        int width = volume.geometry().size().x();
        for (int start = 0; start < slice.length; start += width) {
            fillLine(slice, start, 1, width);
        }
        for (int x = 0; x < width; x++) {
            fillLine(slice, x, width, slice.length / width);
        }
        for (int i = 0; i < slice.length; i++) {
            slice[i] = Double.isFinite(slice[i]) ? slice[i] : 0;
        }
    }

    /** 1 where the image is not finite, 0 elsewhere. */
    void readFilled(int z, double[] slice) {
        readRaw(volume, z, slice);
        for (int i = 0; i < slice.length; i++) {
            slice[i] = Double.isFinite(slice[i]) ? 0 : 1;
        }
    }

    private static void readRaw(Volume volume, int z, double[] slice) {
        GridSize size = volume.geometry().size();
        for (int y = 0; y < size.y(); y++) {
            volume.readRow(0, y, z, size.x(), slice, y * size.x());
        }
    }

    /** Gives each gap of a line the value of its nearer end; a line without any finite value stays. */
    private static void fillLine(double[] values, int start, int stride, int length) {
        int previous = -1;
        for (int i = 0; i <= length; i++) {
            if (i < length && !Double.isFinite(values[start + i * stride])) {
                continue;
            }
            for (int gap = previous + 1; gap < i; gap++) {
                boolean takeLeft = previous >= 0 && (i == length || gap - previous <= i - gap);
                if (takeLeft || i < length) {
                    values[start + gap * stride] = values[start + (takeLeft ? previous : i) * stride];
                }
            }
            previous = i;
        }
    }
}
