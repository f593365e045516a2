package dev.radiomics.core.texture;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.roi.DiscretisedRegion;
import java.util.Arrays;

/**
 * The slices around one slice as arrays of int with a halo as wide as a neighbourhood, so that loops along x have neither bounds
 * to test nor types to convert and can be vectorised. Each slice is copied once as the window moves up. Mutable scratch of one task.
 */
public final class LevelWindow {
    private final DiscretisedRegion region;
    private final int radius;
    private final int outside;
    private final int stride;
    private final int[][] ring;
    private final int[] sliceInRing;
    private int centre;

    /**
     * A window of no slice yet.
     *
     * @param radius how far neighbours lie along x and y
     * @param radiusAcross how far neighbours lie along z
     * @param outside what stands for voxels outside the region
     */
    public LevelWindow(DiscretisedRegion region, int radius, int radiusAcross, int outside) {
        GridSize size = region.region().size();
        this.region = region;
        this.radius = radius;
        this.outside = outside;
        this.stride = size.x() + 2 * radius;
        this.ring = new int[2 * radiusAcross + 1][Math.multiplyExact(stride, size.y() + 2 * radius)];
        this.sliceInRing = new int[ring.length];
        for (int[] plane : ring) {
            Arrays.fill(plane, outside);
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

    /** The slice so many above the centre; read-only. */
    public int[] plane(int dz) {
        return ring[Math.floorMod(centre + dz, ring.length)];
    }

    /** Index of voxel (0, y) in a plane. */
    public int row(int y) {
        return (y + radius) * stride + radius;
    }

    /** How far in a plane a neighbour lies. */
    public int offset(VoxelOffset step) {
        return step.dx() + stride * step.dy();
    }

    private void load(int slice, int[] plane) {
        GridSize size = region.region().size();
        if (slice < 0 || slice >= size.z()) {
            Arrays.fill(plane, outside);
            return;
        }
        char[] levels = region.levels();
        for (int y = 0; y < size.y(); y++) {
            int from = region.strideZ() * (slice + 1) + region.strideY() * (y + 1) + 1;
            int to = row(y);
            for (int x = 0; x < size.x(); x++) {
                int level = levels[from + x];
                plane[to + x] = level == 0 ? outside : level;
            }
        }
    }
}
