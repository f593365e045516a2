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
    /** First voxel of the mask in each row, and the one after the last. */
    private final int[] firsts;

    private final int[] ends;

    DistanceMap(DiscretisedRegion region) {
        this.mask = region.region().morphologicalMask();
        this.size = region.region().size();
        this.strideY = region.strideY();
        this.strideZ = region.strideZ();
        this.distances = new char[region.levels().length];
        this.firsts = new int[size.y() * size.z()];
        this.ends = new int[size.y() * size.z()];
    }

    /** The distances within their slice for some slices; others keep what they have. */
    char[] inSlices(int firstSlice, int endSlice) {
        for (int z = firstSlice; z < endSlice; z++) {
            for (int y = 0; y < size.y(); y++) {
                sweepRow(y, z);
            }
            for (int y = 0; y < size.y(); y++) {
                lower(y, z, -strideY);
            }
            for (int y = size.y() - 1; y >= 0; y--) {
                lower(y, z, strideY);
            }
        }
        return distances;
    }

    /** The distances in the volume. */
    char[] inVolume(Execution execution) {
        execution.forEach(size.z(), z -> inSlices(z, z + 1));
        execution.forEach(size.y(), y -> {
            for (int z = 0; z < size.z(); z++) {
                lower(y, z, -strideZ);
            }
            for (int z = size.z() - 1; z >= 0; z--) {
                lower(y, z, strideZ);
            }
        });
        return distances;
    }

    private int row(int y, int z) {
        return strideZ * (z + 1) + strideY * (y + 1) + 1;
    }

    private void sweepRow(int y, int z) {
        int maskRow = size.x() * (y + size.y() * z);
        int first = 0;
        int end = size.x();
        while (first < end && !mask[maskRow + first]) {
            first++;
        }
        while (end > first && !mask[maskRow + end - 1]) {
            end--;
        }
        firsts[y + size.y() * z] = first;
        ends[y + size.y() * z] = end;
        int row = row(y, z);
        int distance = 0;
        for (int x = first; x < end; x++) {
            distance = mask[maskRow + x] ? distance + 1 : 0;
            distances[row + x] = (char) distance;
        }
        distance = 0;
        for (int x = end - 1; x >= first; x--) {
            distance = Math.min(distance + 1, distances[row + x]);
            distances[row + x] = (char) distance;
        }
    }

    /** No voxel of a row is further from outside than one step more than its neighbour in the row next to it. */
    private void lower(int y, int z, int toNeighbour) {
        int row = row(y, z);
        int from = row + firsts[y + size.y() * z];
        int to = row + ends[y + size.y() * z];
        lower(distances, from, to, toNeighbour);
    }

    private static void lower(char[] distances, int from, int to, int toNeighbour) {
        for (int p = from; p < to; p++) {
            distances[p] = (char) Math.min(distances[p], distances[p + toNeighbour] + 1);
        }
    }
}
