package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import java.util.List;

/**
 * The vertices of a marching cubes mesh that can be corners of its convex hull, in half voxels from the centre of voxel (0, 0, 0).
 *
 * <p>Vertices lie in the middle between two neighbouring voxels of which one is inside. Those with one y and z form a row along x, of
 * which only the first and the last can be corners of the hull; those with one z form a plane, of which only the corners of its
 * own two-dimensional hull can be. O(voxels).
 */
final class MeshExtremes {
    private final boolean[] mask;
    private final GridSize size;
    private final int z;
    private final LatticePoints left = new LatticePoints();
    private final LatticePoints right = new LatticePoints();

    private MeshExtremes(boolean[] mask, GridSize size, int z) {
        this.mask = mask;
        this.size = size;
        this.z = z;
    }

    /** The candidates of a mask (x fastest) surrounded by zeros. */
    static LatticePoints of(boolean[] mask, GridSize size, Execution execution) {
        // Plane 2 z holds the vertices of slice z, plane 2 z + 1 those between slices z and z + 1.
        List<LatticePoints> planes = execution.map(
                2 * size.z() + 1, plane -> new MeshExtremes(mask, size, (plane + 1) / 2 - 1).plane(plane - 1));
        LatticePoints all = new LatticePoints();
        planes.forEach(all::addAll);
        return all;
    }

    /** The corners of the convex hull of the marching squares outline of a mask of one slice; some may occur twice. */
    static LatticePoints ofSlice(boolean[] mask, GridSize size) {
        return new MeshExtremes(mask, size, 0).plane(0);
    }

    private LatticePoints plane(int latticeZ) {
        if (latticeZ % 2 == 0) {
            for (int y = -1; y < size.y(); y++) {
                if (y >= 0) {
                    addRow(2 * y, latticeZ, insideFrom(y), insideTo(y), 1);
                }
                addDifferences(2 * y + 1, latticeZ, row(y, z), row(y + 1, z));
            }
        } else {
            for (int y = 0; y < size.y(); y++) {
                addDifferences(2 * y, latticeZ, row(y, z), row(y, z + 1));
            }
        }
        left.addAll(right);
        return left;
    }

    private int insideFrom(int y) {
        int row = row(y, z);
        int x = 0;
        while (x < size.x() && !mask[row + x]) {
            x++;
        }
        return x;
    }

    private int insideTo(int y) {
        int row = row(y, z);
        int x = size.x() - 1;
        while (x >= 0 && !mask[row + x]) {
            x--;
        }
        return x;
    }

    /** Start of a row in the mask; -1 for a row around it. */
    private int row(int y, int slice) {
        boolean isIn = y >= 0 && y < size.y() && slice >= 0 && slice < size.z();
        return isIn ? (slice * size.y() + y) * size.x() : -1;
    }

    private void addDifferences(int latticeY, int latticeZ, int rowA, int rowB) {
        int first = 0;
        while (first < size.x() && isInside(rowA, first) == isInside(rowB, first)) {
            first++;
        }
        int last = size.x() - 1;
        while (last >= first && isInside(rowA, last) == isInside(rowB, last)) {
            last--;
        }
        addRow(latticeY, latticeZ, first, last, 0);
    }

    private boolean isInside(int row, int x) {
        return row >= 0 && mask[row + x];
    }

    private void addRow(int latticeY, int latticeZ, int first, int last, int margin) {
        if (first <= last) {
            addToChain(left, 2 * first - margin, latticeY, latticeZ, 1);
            addToChain(right, 2 * last + margin, latticeY, latticeZ, -1);
        }
    }

    /** Monotone chain (Andrew 1979): drops points that the new one leaves on or behind the line to it. */
    private static void addToChain(LatticePoints chain, int x, int y, int z, int side) {
        while (chain.count() > 1) {
            int p = chain.count() - 2;
            int q = p + 1;
            long turn = (long) (chain.at(q, 0) - chain.at(p, 0)) * (y - chain.at(p, 1))
                    - (long) (x - chain.at(p, 0)) * (chain.at(q, 1) - chain.at(p, 1));
            if (side * turn < 0) {
                break;
            }
            chain.removeLast();
        }
        chain.add(x, y, z);
    }
}
