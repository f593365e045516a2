package dev.radiomics.core.texture;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.roi.DiscretisedRegion;
import java.util.Arrays;

/**
 * The raster scan of {@link ZoneLabeller}: gives each voxel the part of a neighbour of the same level that was scanned before it, or a
 * new part. Which of the 13 earlier neighbours have its level is found for a whole row at a time, as a set of bits; {@link
 * EarlierNeighbours} tells which of them have to be joined. Mutable scratch of one task.
 */
final class ZoneScan {
    private final DiscretisedRegion region;
    private final RowSpans spans;
    private final char[] distances;
    private final int strideY;
    private final int strideZ;
    private final EarlierNeighbours neighbours;
    private final ZoneForest forest = new ZoneForest();
    private final LevelWindow window;
    private final int[] shifted;
    /** For each voxel of a row, bit k: whether earlier neighbour k has its level. */
    private final int[] equal;

    /** Part of each voxel of two slices, laid out as slices of the levels, one after the other; valid where the level is not 0. */
    private final int[] parts;
    /** Where the slice being scanned begins in the parts: 0 or the length of a slice. */
    private int current;

    ZoneScan(
            DiscretisedRegion region,
            RowSpans spans,
            char[] distances,
            boolean acrossSlices,
            EarlierNeighbours neighbours) {
        this.neighbours = neighbours;
        this.region = region;
        this.spans = spans;
        this.distances = distances;
        this.strideY = region.strideY();
        this.strideZ = region.strideZ();
        this.window = new LevelWindow(region, spans, 1, acrossSlices ? 1 : 0, 0, 0);
        this.shifted = new int[window.rowLength()];
        this.equal = new int[window.rowLength()];
        this.parts = new int[acrossSlices ? 2 * strideZ : strideZ];
    }

    /** Scans a slice without regard to others. */
    void scanAlone(int z) {
        scan(z, EarlierNeighbours.IN_PLANE);
    }

    /** The zones scanned so far; the next scan starts afresh. */
    Zones takeZones() {
        Zones zones = forest.zones();
        forest.clear();
        return zones;
    }

    /**
     * Scans adjacent slices together and sorts the zones found.
     *
     * @param seamBelow whether there is a slab below, whose zones may continue here
     * @param seamAbove whether there is a slab above
     */
    SlabZones scanSlab(int firstSlice, int endSlice, boolean seamBelow, boolean seamAbove, Execution execution) {
        scanAlone(firstSlice);
        int[] lowest = currentPlane();
        for (int z = firstSlice + 1; z < endSlice; z++) {
            execution.checkCancelled();
            current = strideZ - current;
            scan(z, EarlierNeighbours.ALL);
        }
        SlabZones zones = new SlabZones(forest, spans, region);
        if (seamBelow) {
            zones.openBelow(firstSlice, lowest);
        }
        if (seamAbove) {
            zones.openAbove(endSlice - 1, currentPlane());
        }
        zones.close();
        return zones;
    }

    private int[] currentPlane() {
        return Arrays.copyOfRange(parts, current, current + strideZ);
    }

    private void scan(int z, int neighbourCount) {
        window.moveTo(z);
        int[] offsets = neighbours.offsets(neighbourCount, strideY, strideZ - 2 * current);
        for (int y = 0; y < spans.size().y(); y++) {
            int from = window.from(y);
            int to = window.to(y);
            if (from < to) {
                compare(y, neighbourCount, from, to);
                int row = strideY * (y + 1) + 1 - window.origin();
                scanRow(window.row(y, 0), current + row, offsets, from, to);
                if (distances != null) {
                    measure(window.row(y, 0), current + row, strideZ * (z + 1) + row, from, to);
                }
            }
        }
    }

    private void compare(int y, int neighbourCount, int from, int to) {
        int[] own = window.row(y, 0);
        Arrays.fill(equal, from, to, 0);
        for (int k = 0; k < neighbourCount; k++) {
            VoxelOffset step = neighbours.step(k);
            int[] other = window.row(y + step.dy(), step.dz());
            if (step.dx() != 0) {
                // A shifted copy: a loop that reads at x + dx would not be vectorised.
                System.arraycopy(other, from + step.dx(), shifted, from, to - from);
                other = shifted;
            }
            markEqual(own, other, equal, k, from, to);
        }
    }

    private static void markEqual(int[] own, int[] other, int[] equal, int bit, int from, int to) {
        for (int x = from; x < to; x++) {
            // The sign bit is 1 if there is no difference: levels are not negative.
            equal[x] |= (((own[x] ^ other[x]) - 1) >>> 31) << bit;
        }
    }

    private void scanRow(int[] levels, int row, int[] offsets, int from, int to) {
        for (int x = from; x < to; x++) {
            int level = levels[x];
            if (level == 0) {
                continue;
            }
            int p = row + x;
            int part;
            if (equal[x] == 0) {
                part = forest.add(level);
            } else {
                int needed = neighbours.representatives(equal[x]);
                part = parts[p + offsets[Integer.numberOfTrailingZeros(needed)]];
                for (needed &= needed - 1; needed != 0; needed &= needed - 1) {
                    part = forest.join(part, parts[p + offsets[Integer.numberOfTrailingZeros(needed)]]);
                }
            }
            parts[p] = part;
            forest.addVoxel(part);
        }
    }

    private void measure(int[] levels, int row, int distanceRow, int from, int to) {
        for (int x = from; x < to; x++) {
            if (levels[x] != 0) {
                forest.measure(parts[row + x], distances[distanceRow + x]);
            }
        }
    }
}
