package dev.radiomics.core.texture;

import dev.radiomics.core.roi.DiscretisedRegion;
import java.util.Arrays;

/**
 * The zones of a slab: those that lie inside it, which are finished, and those that touch a seam with the next slab, which are parts in
 * a forest of their own. Filled by one thread, then read.
 */
final class SlabZones {
    private final RowSpans spans;
    private final DiscretisedRegion region;
    private final ZoneForest found;
    private final ZoneForest open = new ZoneForest();
    /** For each root of the zones found its part in the open ones, or -1. */
    private final int[] numbers;

    private int[] lowestPlane = new int[0];
    private int[] highestPlane = new int[0];
    private Zones inside;

    SlabZones(ZoneForest found, RowSpans spans, DiscretisedRegion region) {
        this.found = found;
        this.spans = spans;
        this.region = region;
        this.numbers = new int[found.partCount()];
        Arrays.fill(numbers, -1);
    }

    /** Takes over the parts found in the lowest slice. */
    void openBelow(int z, int[] plane) {
        renumber(z, plane);
        lowestPlane = plane;
    }

    /** Takes over the parts found in the highest slice. */
    void openAbove(int z, int[] plane) {
        renumber(z, plane);
        highestPlane = plane;
    }

    /** Finishes all zones that were not opened. */
    void close() {
        inside = found.zonesBut(numbers, open);
    }

    private void renumber(int z, int[] plane) {
        char[] levels = region.levels();
        int slice = region.strideZ() * (z + 1);
        for (int y = 0; y < spans.size().y(); y++) {
            int row = region.strideY() * (y + 1) + 1;
            for (int p = row + spans.first(y, z); p < row + spans.end(y, z); p++) {
                if (levels[slice + p] != 0) {
                    int root = found.find(plane[p]);
                    if (numbers[root] < 0) {
                        numbers[root] = open.add(levels[slice + p]);
                    }
                    plane[p] = numbers[root];
                }
            }
        }
    }

    /** The zones that touch no seam. */
    Zones inside() {
        return inside;
    }

    /** The zones that touch a seam. */
    ZoneForest open() {
        return open;
    }

    /** Open part of each voxel of the lowest slice, laid out as a slice of the levels. */
    int[] lowestPlane() {
        return lowestPlane;
    }

    /** Open part of each voxel of the highest slice. */
    int[] highestPlane() {
        return highestPlane;
    }
}
