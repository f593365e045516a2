package dev.radiomics.core.localintensity;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Box;
import dev.radiomics.core.image.GridSize;
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

    /** Largest absolute intensity of the region. */
    private final double largestOfRegion;

    SphereMeans(RegionOfInterest region, Sphere sphere) {
        this.region = region;
        this.largestOfRegion = Math.max(
                Math.abs(region.distribution().minimum()),
                Math.abs(region.distribution().maximum()));
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
        RowSums sums = RowSums.read(region.image(), slabBox(first, end), largestOfRegion);
        double[] total = new double[size.x()];
        double[] number = new double[size.x()];
        for (int z = first; z < end; z++) {
            for (int y = 0; y < size.y(); y++) {
                execution.checkCancelled();
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
}
