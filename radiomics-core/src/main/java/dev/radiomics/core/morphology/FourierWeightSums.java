package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.fourier.FastLength;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import java.util.Arrays;
import java.util.List;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The sums of {@link WeightSums} by Fourier transforms, exact up to rounding; O(n log n) for a box of n voxels.
 *
 * <p>With the kernel k(r) = 1 / |r|, k(0) = 0, and fields f, g the sum over i and j of {@code f_i k(i - j) g_j} is, by Parseval's
 * theorem, the mean over all frequencies of {@code K conj(F) G}. The grid is padded to at least twice the box, so that nothing wraps
 * around. Only forward transforms are needed, and the full three-dimensional spectrum is never stored: rows are transformed along x,
 * and then each x frequency is a task that transforms its plane along y and, column by column, along z, adding up the products at once.
 * The kernel is even along each axis, so that one octant of its real spectrum suffices. The task sums are added in the order of the
 * frequencies: same bits for any number of threads.
 *
 * <p>Memory: {@link #bytes(GridSize)}, about 60 bytes a voxel of the box, plus a few planes a thread.
 */
final class FourierWeightSums {
    private static final int FIELDS = 3;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final DeviationField field;
    private final Execution execution;
    private final GridSize size;
    private final GridSize padded;
    private final DoubleFFT_1D transformX;
    private final DoubleFFT_1D transformY;
    private final DoubleFFT_1D transformZ;
    /** For each field and x frequency a plane of complex numbers, y fastest. */
    private final double[][][] planes;
    /** For each x frequency the kernel on an eighth of the padded grid, y fastest. */
    private final double[][] kernel;

    private FourierWeightSums(DeviationField field, Execution execution) {
        this.field = field;
        this.execution = execution;
        this.size = field.size();
        this.padded = padded(size);
        this.transformX = new DoubleFFT_1D(padded.x());
        this.transformY = new DoubleFFT_1D(padded.y());
        this.transformZ = new DoubleFFT_1D(padded.z());
        int frequencies = padded.x() / 2 + 1;
        this.planes = new double[FIELDS][frequencies][2 * size.y() * size.z()];
        this.kernel = new double[frequencies][(padded.y() / 2 + 1) * (padded.z() / 2 + 1)];
    }

    /** Size of the grid that is transformed. */
    static GridSize padded(GridSize size) {
        return new GridSize(
                FastLength.evenAtLeast(2 * size.x() - 1),
                FastLength.evenAtLeast(2 * size.y() - 1),
                FastLength.evenAtLeast(2 * size.z() - 1));
    }

    /** Bytes of the arrays that all threads share. */
    static long bytes(GridSize size) {
        GridSize padded = padded(size);
        long frequencies = padded.x() / 2 + 1L;
        long fields = FIELDS * 2L * size.y() * size.z();
        long octant = (padded.y() / 2 + 1L) * (padded.z() / 2 + 1L);
        return Double.BYTES * frequencies * (fields + octant);
    }

    /** Whether the planes fit into arrays; they do for boxes with up to about 2^29 voxels in a slice across x. */
    static boolean fits(GridSize size) {
        return 2L * padded(size).y() * size.z() <= LARGEST_ARRAY;
    }

    /** The sums over all pairs of voxels. */
    static WeightSums of(DeviationField field, Execution execution) {
        return new FourierWeightSums(field, execution).compute();
    }

    private WeightSums compute() {
        execution.forEach(size.z(), this::transformRows);
        execution.forEach(padded.z() / 2 + 1, this::transformKernelRows);
        List<WeightSums> sums = execution.map(kernel.length, this::sumsOfPlane);
        WeightSums total = new WeightSums(0, 0, 0);
        for (int i = 0; i < sums.size(); i++) {
            // The spectrum of a real field: frequency -i has the same products as i.
            boolean isOwnMirror = i == 0 || i == sums.size() - 1;
            total = total.plus(sums.get(i).times(isOwnMirror ? 1 : 2));
        }
        return total.times(1 / ((double) padded.x() * padded.y() * padded.z()));
    }

    private void transformRows(int z) {
        double[][] rows = new double[FIELDS][padded.x()];
        for (int y = 0; y < size.y(); y++) {
            for (double[] row : rows) {
                Arrays.fill(row, size.x(), padded.x(), 0);
            }
            field.readRow(y, z, rows[0], rows[1], rows[2]);
            int at = 2 * (z * size.y() + y);
            for (int f = 0; f < FIELDS; f++) {
                double[] row = rows[f];
                transformX.realForward(row);
                int last = planes[f].length - 1;
                // JTransforms puts the real value of the last frequency in place of the first one's imaginary part, 0.
                planes[f][0][at] = row[0];
                planes[f][last][at] = row[1];
                for (int i = 1; i < last; i++) {
                    planes[f][i][at] = row[2 * i];
                    planes[f][i][at + 1] = row[2 * i + 1];
                }
            }
        }
    }

    private void transformKernelRows(int z) {
        Vector3 spacing = field.spacingMm();
        int rows = padded.y() / 2 + 1;
        double[] half = new double[kernel.length];
        double[] whole = new double[padded.x()];
        double dz = z * spacing.z();
        for (int y = 0; y < rows; y++) {
            double dy = y * spacing.y();
            for (int x = 0; x < half.length; x++) {
                double dx = x * spacing.x();
                half[x] = x == 0 && y == 0 && z == 0 ? 0 : 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
            transformEven(half, whole, transformX);
            for (int x = 0; x < half.length; x++) {
                kernel[x][z * rows + y] = half[x];
            }
        }
    }

    /** Replaces one half of an even sequence (first and middle element included) by that of its spectrum, which is real and even. */
    private static void transformEven(double[] half, double[] whole, DoubleFFT_1D transform) {
        int last = half.length - 1;
        for (int i = 0; i < whole.length; i++) {
            whole[i] = half[i <= last ? i : whole.length - i];
        }
        transform.realForward(whole);
        half[0] = whole[0];
        half[last] = whole[1];
        for (int i = 1; i < last; i++) {
            half[i] = whole[2 * i];
        }
    }

    private WeightSums sumsOfPlane(int frequencyX) {
        double[] spectrum = kernel[frequencyX];
        transformKernelPlane(spectrum);
        double[][] lines = new double[FIELDS][];
        for (int f = 0; f < FIELDS; f++) {
            lines[f] = transformAlongY(planes[f][frequencyX]);
        }
        double[] inside = new double[2 * padded.z()];
        double[] deviations = new double[2 * padded.z()];
        double[] squares = new double[2 * padded.z()];
        double weightSum = 0;
        double productSum = 0;
        double squareSum = 0;
        int kernelStride = padded.y() / 2 + 1;
        for (int y = 0; y < padded.y(); y++) {
            transformColumn(lines[0], y, inside);
            transformColumn(lines[1], y, deviations);
            transformColumn(lines[2], y, squares);
            int kernelY = Math.min(y, padded.y() - y);
            for (int z = 0; z < padded.z(); z++) {
                double k = spectrum[Math.min(z, padded.z() - z) * kernelStride + kernelY];
                int re = 2 * z;
                int im = re + 1;
                weightSum += k * (inside[re] * inside[re] + inside[im] * inside[im]);
                productSum += k * (deviations[re] * deviations[re] + deviations[im] * deviations[im]);
                squareSum += k * (inside[re] * squares[re] + inside[im] * squares[im]);
            }
        }
        return new WeightSums(weightSum, productSum, squareSum);
    }

    private void transformKernelPlane(double[] plane) {
        int rows = padded.z() / 2 + 1;
        double[] halfY = new double[padded.y() / 2 + 1];
        double[] wholeY = new double[padded.y()];
        for (int z = 0; z < rows; z++) {
            System.arraycopy(plane, z * halfY.length, halfY, 0, halfY.length);
            transformEven(halfY, wholeY, transformY);
            System.arraycopy(halfY, 0, plane, z * halfY.length, halfY.length);
        }
        double[] halfZ = new double[rows];
        double[] wholeZ = new double[padded.z()];
        for (int y = 0; y < halfY.length; y++) {
            for (int z = 0; z < rows; z++) {
                halfZ[z] = plane[z * halfY.length + y];
            }
            transformEven(halfZ, wholeZ, transformZ);
            for (int z = 0; z < rows; z++) {
                plane[z * halfY.length + y] = halfZ[z];
            }
        }
    }

    /** The rows of a plane, padded and transformed. */
    private double[] transformAlongY(double[] plane) {
        double[] lines = new double[2 * padded.y() * size.z()];
        for (int z = 0; z < size.z(); z++) {
            System.arraycopy(plane, 2 * z * size.y(), lines, 2 * z * padded.y(), 2 * size.y());
            transformY.complexForward(lines, 2 * z * padded.y());
        }
        return lines;
    }

    private void transformColumn(double[] lines, int y, double[] column) {
        for (int z = 0; z < size.z(); z++) {
            int from = 2 * (z * padded.y() + y);
            column[2 * z] = lines[from];
            column[2 * z + 1] = lines[from + 1];
        }
        Arrays.fill(column, 2 * size.z(), column.length, 0);
        transformZ.complexForward(column);
    }
}
