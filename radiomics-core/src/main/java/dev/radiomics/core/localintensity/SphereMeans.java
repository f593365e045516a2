package dev.radiomics.core.localintensity;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Box;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.RegionOfInterest;
import java.util.Arrays;

/**
 * Mean intensity of the sphere around each voxel of a region. Neighbours are any finite voxels of the image; those beyond its edge do
 * not exist.
 *
 * <p>Rows are summed up once, so that a sphere costs two look-ups for each of its rows: {@code O(N r^2)} instead of {@code O(N r^3)}.
 * Slabs of slices run in parallel, each with its own sums.
 */
final class SphereMeans {
    private static final int SLAB = 16;

    private final RegionOfInterest region;
    private final Sphere sphere;
    /** The part of the image that spheres around the region reach. */
    private final Box reach;

    SphereMeans(RegionOfInterest region, Sphere sphere) {
        this.region = region;
        this.sphere = sphere;
        this.reach = region.box()
                .grownBy(sphere.reachX(), sphere.reachY(), sphere.reachZ())
                .clippedTo(region.image().geometry().size());
    }

    /** Calls a visitor for each voxel of the intensity mask; one visitor a slab, in any order. */
    interface Visitor {
        void visit(double intensity, double sphereMean);
    }

    /** Visits the voxels of slab {@code index}. */
    void visit(int index, Execution execution, Visitor visitor) {
        GridSize size = region.size();
        int first = index * SLAB;
        int end = Math.min(first + SLAB, size.z());
        RowSums sums = RowSums.read(region.image(), slabBox(first, end));
        double[] total = new double[size.x()];
        double[] number = new double[size.x()];
        for (int z = first; z < end; z++) {
            execution.checkCancelled();
            for (int y = 0; y < size.y(); y++) {
                int row = size.x() * (y + size.y() * z);
                if (!anyInside(row)) {
                    continue;
                }
                addSpheres(sums, y, z, total, number);
                for (int x = 0; x < size.x(); x++) {
                    if (region.intensityMask()[row + x]) {
                        visitor.visit(region.intensities()[row + x], total[x] / number[x]);
                    }
                }
            }
        }
    }

    /** Number of slabs. */
    int slabCount() {
        return (region.size().z() + SLAB - 1) / SLAB;
    }

    private Box slabBox(int first, int end) {
        Box slab = new Box(
                reach.x(),
                reach.y(),
                region.box().z() + first - sphere.reachZ(),
                new GridSize(reach.size().x(), reach.size().y(), end - first + 2 * sphere.reachZ()));
        return slab.clippedTo(region.image().geometry().size());
    }

    private boolean anyInside(int row) {
        for (int x = 0; x < region.size().x(); x++) {
            if (region.intensityMask()[row + x]) {
                return true;
            }
        }
        return false;
    }

    private void addSpheres(RowSums sums, int y, int z, double[] total, double[] number) {
        Arrays.fill(total, 0);
        Arrays.fill(number, 0);
        Box box = region.box();
        for (Sphere.Run run : sphere.runs()) {
            sums.add(box.x(), box.y() + y + run.dy(), box.z() + z + run.dz(), run.half(), total, number);
        }
    }

    /** Running sums along x of the finite intensities of a box, and of their number. */
    private static final class RowSums {
        private final Box box;
        private final int stride;
        private final double[] sums;
        /** Null if every voxel is finite: then the number is a matter of arithmetic. */
        private final double[] numbers;

        private RowSums(Box box, int stride, double[] sums, double[] numbers) {
            this.box = box;
            this.stride = stride;
            this.sums = sums;
            this.numbers = numbers;
        }

        static RowSums read(Volume image, Box box) {
            int width = box.size().x();
            int stride = width + 1;
            int rows = box.size().y() * box.size().z();
            double[] sums = new double[Math.multiplyExact(stride, rows)];
            double[] numbers = new double[sums.length];
            double[] line = new double[width];
            boolean allFinite = true;
            for (int row = 0; row < rows; row++) {
                image.readRow(
                        box.x(),
                        box.y() + row % box.size().y(),
                        box.z() + row / box.size().y(),
                        width,
                        line,
                        0);
                int at = row * stride;
                for (int x = 0; x < width; x++) {
                    boolean finite = Double.isFinite(line[x]);
                    allFinite &= finite;
                    sums[at + x + 1] = sums[at + x] + (finite ? line[x] : 0);
                    numbers[at + x + 1] = numbers[at + x] + (finite ? 1 : 0);
                }
            }
            return new RowSums(box, stride, sums, allFinite ? null : numbers);
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
            int width = box.size().x();
            // The first and the last voxels whose run lies in the row without being cut off.
            int first = Math.min(total.length, Math.max(0, -from));
            int end = Math.max(first, Math.min(total.length, width - to + 1));
            addCut(row, from, to, 0, first, total, number);
            for (int x = first; x < end; x++) {
                total[x] += sums[row + to + x] - sums[row + from + x];
            }
            if (numbers == null) {
                for (int x = first; x < end; x++) {
                    number[x] += 2 * half + 1;
                }
            } else {
                for (int x = first; x < end; x++) {
                    number[x] += numbers[row + to + x] - numbers[row + from + x];
                }
            }
            addCut(row, from, to, end, total.length, total, number);
        }

        private void addCut(int row, int from, int to, int first, int end, double[] total, double[] number) {
            int width = box.size().x();
            for (int x = first; x < end; x++) {
                int start = Math.max(0, from + x);
                int stop = Math.min(width, to + x);
                total[x] += sums[row + stop] - sums[row + start];
                number[x] += numbers == null ? stop - start : numbers[row + stop] - numbers[row + start];
            }
        }
    }
}
