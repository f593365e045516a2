package dev.radiomics.core.texture.gldzm;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.roi.DiscretisedRegion;

/**
 * For each voxel of the morphological mask the number of steps over sides of voxels to the nearest voxel outside, laid out as the
 * levels with their halo; 0 outside. City-block distances separate by axis: a sweep forth and back along x, y and z each, O(box).
 */
final class DistanceMap {
    private final boolean[] mask;
    private final GridSize size;
    private final int strideY;
    private final int strideZ;
    private final char[] distances;

    DistanceMap(DiscretisedRegion region) {
        this.mask = region.region().morphologicalMask();
        this.size = region.region().size();
        this.strideY = region.strideY();
        this.strideZ = region.strideZ();
        this.distances = new char[region.levels().length];
    }

    /** The distances within their slice for some slices; others keep what they have. */
    char[] inSlices(int firstSlice, int endSlice) {
        for (int z = firstSlice; z < endSlice; z++) {
            int slice = strideZ * (z + 1) + 1;
            for (int y = 0; y < size.y(); y++) {
                sweepRow(size.x() * (y + size.y() * z), slice + strideY * (y + 1));
            }
            for (int y = 1; y <= size.y(); y++) {
                lower(slice + strideY * y, slice + strideY * (y - 1));
            }
            for (int y = size.y(); y >= 1; y--) {
                lower(slice + strideY * y, slice + strideY * (y + 1));
            }
        }
        return distances;
    }

    /** The distances in the volume. */
    char[] inVolume(Execution execution) {
        execution.forEach(size.z(), z -> inSlices(z, z + 1));
        execution.forEach(size.y(), y -> {
            int rows = strideY * (y + 1) + 1;
            for (int z = 1; z <= size.z(); z++) {
                lower(rows + strideZ * z, rows + strideZ * (z - 1));
            }
            for (int z = size.z(); z >= 1; z--) {
                lower(rows + strideZ * z, rows + strideZ * (z + 1));
            }
        });
        return distances;
    }

    private void sweepRow(int maskRow, int row) {
        int distance = 0;
        for (int x = 0; x < size.x(); x++) {
            distance = mask[maskRow + x] ? distance + 1 : 0;
            distances[row + x] = (char) distance;
        }
        distance = 0;
        for (int x = size.x() - 1; x >= 0; x--) {
            distance = Math.min(distance + 1, distances[row + x]);
            distances[row + x] = (char) distance;
        }
    }

    /** No voxel of a row is further from outside than one step more than its neighbour in the row next to it. */
    private void lower(int row, int neighbourRow) {
        for (int x = 0; x < size.x(); x++) {
            distances[row + x] = (char) Math.min(distances[row + x], distances[neighbourRow + x] + 1);
        }
    }
}
