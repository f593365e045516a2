package dev.radiomics.core.texture;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.roi.DiscretisedRegion;

/**
 * The raster scan of {@link ZoneLabeller}: gives each voxel the part of a neighbour of the same level that was scanned before it, or a
 * new part. Of the 13 neighbours scanned before, those that are neighbours of one another need not be joined again; the order of the
 * questions makes use of that. Mutable scratch of one task.
 */
final class ZoneScan {
    private final RowSpans spans;
    private final char[] levels;
    private final char[] distances;
    private final int strideY;
    private final int strideZ;
    private final ZoneForest forest = new ZoneForest();
    /** Part of each voxel of the slice being scanned and of the one before; valid where the level is not 0. */
    private int[] plane;

    private int[] before;
    private int[] firstPlane;

    ZoneScan(DiscretisedRegion region, RowSpans spans, char[] distances) {
        this.spans = spans;
        this.levels = region.levels();
        this.distances = distances;
        this.strideY = region.strideY();
        this.strideZ = region.strideZ();
        this.plane = new int[strideZ];
        this.before = new int[strideZ];
    }

    /** Scans a slice without regard to others. */
    void scanAlone(int z) {
        int slice = strideZ * (z + 1);
        for (int y = 0; y < spans.size().y(); y++) {
            int row = strideY * (y + 1) + 1;
            int from = row + spans.first(y, z);
            int to = row + spans.end(y, z);
            for (int p = from; p < to; p++) {
                int level = levels[slice + p];
                if (level != 0) {
                    plane[p] = partInSlice(level, slice, p);
                }
            }
            count(slice, from, to);
        }
    }

    /** The zones scanned so far; the next scan starts afresh. */
    Zones takeZones() {
        Zones zones = forest.zones();
        forest.clear();
        return zones;
    }

    /** Scans adjacent slices together. */
    void scanSlab(int firstSlice, int endSlice, Execution execution) {
        scanAlone(firstSlice);
        firstPlane = plane.clone();
        for (int z = firstSlice + 1; z < endSlice; z++) {
            execution.checkCancelled();
            int[] swap = before;
            before = plane;
            plane = swap;
            scanAbove(z);
        }
    }

    /** The parts found. */
    ZoneForest forest() {
        return forest;
    }

    /** Part of each voxel of the first slice of the slab. */
    int[] firstPlane() {
        return firstPlane;
    }

    /** Part of each voxel of the last slice scanned. */
    int[] lastPlane() {
        return plane;
    }

    private void scanAbove(int z) {
        int slice = strideZ * (z + 1);
        for (int y = 0; y < spans.size().y(); y++) {
            int row = strideY * (y + 1) + 1;
            int from = row + spans.first(y, z);
            int to = row + spans.end(y, z);
            for (int p = from; p < to; p++) {
                int level = levels[slice + p];
                if (level != 0) {
                    plane[p] = part(level, slice, p);
                }
            }
            count(slice, from, to);
        }
    }

    private void count(int slice, int from, int to) {
        forest.count(plane, levels, slice, from, to);
        if (distances != null) {
            forest.measure(plane, levels, distances, slice, from, to);
        }
    }

    private int partInSlice(int level, int slice, int p) {
        int c = slice + p;
        int north = p - strideY;
        if (levels[c - strideY] == level) {
            // It touches all the others.
            return plane[north];
        }
        int part = -1;
        if (levels[c - 1] == level) {
            part = plane[p - 1];
        } else if (levels[c - strideY - 1] == level) {
            part = plane[north - 1];
        }
        if (levels[c - strideY + 1] == level) {
            part = part < 0 ? plane[north + 1] : forest.join(part, plane[north + 1]);
        }
        return part < 0 ? forest.add(level) : part;
    }

    private int part(int level, int slice, int p) {
        int below = slice - strideZ + p;
        if (levels[below] == level) {
            // It touches all the others.
            return before[p];
        }
        if (levels[slice + p - strideY] == level) {
            // It touches all but the southern ones below.
            return joinRow(plane[p - strideY], level, below, p, strideY);
        }
        int part = -1;
        if (levels[slice + p - 1] == level) {
            part = plane[p - 1];
        } else if (levels[slice + p - strideY - 1] == level) {
            part = plane[p - strideY - 1];
        }
        if (levels[slice + p - strideY + 1] == level) {
            part = joined(part, plane[p - strideY + 1]);
        }
        if (levels[below - 1] == level) {
            part = joined(part, before[p - 1]);
        }
        if (levels[below + 1] == level) {
            part = joined(part, before[p + 1]);
        }
        part = joinRow(part, level, below, p, -strideY);
        part = joinRow(part, level, below, p, strideY);
        return part < 0 ? forest.add(level) : part;
    }

    /** Joins the three voxels a row further in the slice below; the middle one touches the other two. */
    private int joinRow(int part, int level, int below, int p, int step) {
        int q = p + step;
        if (levels[below + step] == level) {
            return joined(part, before[q]);
        }
        int result = part;
        if (levels[below + step - 1] == level) {
            result = joined(result, before[q - 1]);
        }
        if (levels[below + step + 1] == level) {
            result = joined(result, before[q + 1]);
        }
        return result;
    }

    private int joined(int part, int other) {
        return part < 0 ? other : part == other ? part : forest.join(part, other);
    }
}
