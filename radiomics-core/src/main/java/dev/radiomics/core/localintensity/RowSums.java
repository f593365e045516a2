package dev.radiomics.core.localintensity;

import dev.radiomics.core.image.Box;
import dev.radiomics.core.image.Volume;

/**
 * Sums over runs of voxels along x in a box of an image; voxels that are NaN or infinite do not count.
 *
 * <p>Running sums make a run cost two look-ups. They lose precision where the box holds values far larger than those of the region, such
 * as a marker for missing data in the background; then runs are added voxel by voxel.
 */
final class RowSums {
    /** Running sums of values so much larger than the region's still leave it ten digits. */
    private static final double LARGEST_RATIO = 1e4;

    private final Box box;
    private final int stride;
    /** Running sums, one more than voxels a row; or the finite values themselves, with 0 for the others. */
    private final double[] sums;

    private final boolean isRunning;
    /** Running numbers of finite voxels; null if every voxel is finite, when the number is a matter of arithmetic. */
    private final int[] numbers;

    private RowSums(Box box, double[] sums, boolean isRunning, int[] numbers) {
        this.box = box;
        this.stride = box.size().x() + 1;
        this.sums = sums;
        this.isRunning = isRunning;
        this.numbers = numbers;
    }

    /**
     * Reads a box.
     *
     * @param largestOfRegion largest absolute intensity of the region
     */
    static RowSums read(Volume image, Box box, double largestOfRegion) {
        int width = box.size().x();
        int rows = box.size().y() * box.size().z();
        double[] values = new double[Math.multiplyExact(width + 1, rows)];
        boolean allFinite = true;
        double largest = 0;
        for (int row = 0; row < rows; row++) {
            int at = row * (width + 1);
            image.readRow(
                    box.x(),
                    box.y() + row % box.size().y(),
                    box.z() + row / box.size().y(),
                    width,
                    values,
                    at);
            for (int x = at; x < at + width; x++) {
                boolean finite = Double.isFinite(values[x]);
                allFinite &= finite;
                largest = Math.max(largest, finite ? Math.abs(values[x]) : 0);
            }
        }
        int[] numbers = allFinite ? null : clearAndCount(values, width);
        boolean running = largest <= LARGEST_RATIO * largestOfRegion;
        if (running) {
            accumulate(values, width);
        }
        return new RowSums(box, values, running, numbers);
    }

    private static int[] clearAndCount(double[] values, int width) {
        int[] numbers = new int[values.length];
        for (int at = 0; at < values.length; at += width + 1) {
            for (int x = at; x < at + width; x++) {
                boolean finite = Double.isFinite(values[x]);
                values[x] = finite ? values[x] : 0;
                numbers[x + 1] = numbers[x] + (finite ? 1 : 0);
            }
        }
        return numbers;
    }

    /** In place: the sum of the first x voxels at x. */
    private static void accumulate(double[] values, int width) {
        for (int at = 0; at < values.length; at += width + 1) {
            double sum = 0;
            for (int x = at; x < at + width; x++) {
                double value = values[x];
                values[x] = sum;
                sum += value;
            }
            values[at + width] = sum;
        }
    }

    /** Adds, for each x of a row of the region, the run of {@code half} voxels to both sides in the row at (y, z). */
    void add(int firstX, int y, int z, int half, double[] total, double[] number) {
        if (y < box.y()
                || z < box.z()
                || y >= box.y() + box.size().y()
                || z >= box.z() + box.size().z()) {
            return;
        }
        int row = stride * (y - box.y() + box.size().y() * (z - box.z()));
        int from = firstX - box.x() - half;
        int to = from + 2 * half + 1;
        // The first and the last voxels whose run lies in the row without being cut off.
        int first = Math.min(total.length, Math.max(0, -from));
        int end = Math.max(first, Math.min(total.length, stride - to));
        if (!isRunning || numbers != null) {
            addCut(row, from, to, 0, total.length, total, number);
            return;
        }
        addCut(row, from, to, 0, first, total, number);
        for (int x = first; x < end; x++) {
            total[x] += sums[row + to + x] - sums[row + from + x];
            number[x] += to - from;
        }
        addCut(row, from, to, end, total.length, total, number);
    }

    private void addCut(int row, int from, int to, int first, int end, double[] total, double[] number) {
        for (int x = first; x < end; x++) {
            int start = Math.max(0, from + x);
            int stop = Math.min(stride - 1, to + x);
            if (isRunning) {
                total[x] += sums[row + stop] - sums[row + start];
            } else {
                for (int i = start; i < stop; i++) {
                    total[x] += sums[row + i];
                }
            }
            number[x] += numbers == null ? stop - start : numbers[row + stop] - numbers[row + start];
        }
    }
}
