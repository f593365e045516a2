package dev.radiomics.core.texture;

import dev.radiomics.core.roi.DiscretisedRegion;
import java.util.Arrays;

/**
 * The slices around one slice as rows of int, each row an array of its own with a halo as wide as a neighbourhood. So loops along x have
 * neither bounds to test nor types to convert, and read all their rows at the same index, which is what lets the compiler vectorise them
 * (rows within one array, at different offsets, take five times as long). Each slice is copied once as the window moves up. Mutable
 * scratch of one task.
 */
public final class LevelWindow {
    /**
     * Rows are worked on over at least so many voxels, outside the region if need be. The compiler decides by the first loops it sees how
     * far to unroll; at the tip of a round region these would be too short for vectors, and all later ones three times as slow.
     */
    private static final int SHORTEST_LOOP = 64;

    private final DiscretisedRegion region;
    private final RowSpans spans;
    private final int radius;
    private final int outside;
    private final int bias;
    private final int[][][] ring;
    private final int[] sliceInRing;
    private int centre;

    /**
     * A window of no slice yet.
     *
     * @param radius how far neighbours lie along x and y
     * @param radiusAcross how far neighbours lie along z
     * @param outside what stands for voxels outside the region
     * @param bias what is added to the level of voxels inside
     */
    public LevelWindow(DiscretisedRegion region, RowSpans spans, int radius, int radiusAcross, int outside, int bias) {
        this.region = region;
        this.spans = spans;
        this.radius = radius;
        this.outside = outside;
        this.bias = bias;
        int rows = spans.size().y() + 2 * radius;
        this.ring = new int[2 * radiusAcross + 1][rows][spans.size().x() + 2 * radius];
        this.sliceInRing = new int[ring.length];
        for (int[][] slice : ring) {
            clear(slice);
        }
        Arrays.fill(sliceInRing, Integer.MIN_VALUE);
    }

    /** Moves so that a slice is the centre. */
    public void moveTo(int z) {
        centre = z;
        int radiusAcross = ring.length / 2;
        for (int slice = z - radiusAcross; slice <= z + radiusAcross; slice++) {
            int slot = Math.floorMod(slice, ring.length);
            if (sliceInRing[slot] != slice) {
                load(slice, ring[slot]);
                sliceInRing[slot] = slice;
            }
        }
    }

    /** A row of the slice so many above the centre; rows of the halo have no voxel inside. Read-only. */
    public int[] row(int y, int dz) {
        return ring[Math.floorMod(centre + dz, ring.length)][y + radius];
    }

    /** Index of voxel x = 0 in a row. */
    public int origin() {
        return radius;
    }

    /**
     * Index in a row of the slice at the centre where work on it begins: all its voxels lie from here to {@link #to}, which is the same
     * for a row without voxels.
     */
    public int from(int y) {
        int first = spans.first(y, centre);
        boolean empty = first == spans.end(y, centre);
        return radius
                + (empty ? first : Math.max(0, Math.min(first, spans.size().x() - SHORTEST_LOOP)));
    }

    /** Index in a row of the slice at the centre where work on it ends. */
    public int to(int y) {
        int end = spans.end(y, centre);
        boolean empty = end == spans.first(y, centre);
        int farEnough = Math.min(spans.size().x(), from(y) - radius + SHORTEST_LOOP);
        return radius + (empty ? end : Math.max(end, farEnough));
    }

    /** Length of a row. */
    public int rowLength() {
        return ring[0][0].length;
    }

    private void clear(int[][] slice) {
        for (int[] row : slice) {
            Arrays.fill(row, outside);
        }
    }

    private void load(int z, int[][] slice) {
        clear(slice);
        if (z < 0 || z >= spans.size().z()) {
            return;
        }
        char[] levels = region.levels();
        for (int y = 0; y < spans.size().y(); y++) {
            int from = region.strideZ() * (z + 1) + region.strideY() * (y + 1) + 1;
            int[] row = slice[y + radius];
            for (int x = spans.first(y, z); x < spans.end(y, z); x++) {
                int level = levels[from + x];
                row[radius + x] = level == 0 ? outside : level + bias;
            }
        }
    }
}
