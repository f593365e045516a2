package dev.radiomics.core.roi;

import dev.radiomics.core.image.GridSize;

/**
 * A region of interest with its intensities as grey levels 1 … N_g, in a flat array with a halo of one voxel on every side, so
 * that a loop over voxels and their neighbours needs no test of bounds.
 *
 * <p>Voxel (x, y, z) of the region's box is at {@code (x + 1) + strideY (y + 1) + strideZ (z + 1)} with {@code strideY = sizeX + 2} and
 * {@code strideZ = strideY (sizeY + 2)}. Level 0 means outside the intensity mask, as all of the halo is.
 */
public final class DiscretisedRegion {
    private final RegionOfInterest region;
    private final char[] levels;
    private final int levelCount;
    private final int lowestLevel;
    private final String discretisation;

    private DiscretisedRegion(
            RegionOfInterest region, char[] levels, int levelCount, int lowestLevel, String discretisation) {
        this.region = region;
        this.levels = levels;
        this.levelCount = levelCount;
        this.lowestLevel = lowestLevel;
        this.discretisation = discretisation;
    }

    /**
     * Spreads the levels of the voxels of the intensity mask, given in array order, over the box with its halo.
     *
     * @param levelOfVoxel one level of 1 … 65535 a voxel, in the order of {@link RegionOfInterest#values()}
     * @param discretisation how they were made, for the feature table
     */
    public static DiscretisedRegion of(RegionOfInterest region, char[] levelOfVoxel, String discretisation) {
        GridSize size = region.size();
        int strideY = size.x() + 2;
        int strideZ = Math.multiplyExact(strideY, size.y() + 2);
        char[] levels = new char[Math.multiplyExact(strideZ, size.z() + 2)];
        boolean[] mask = region.intensityMask();
        int levelCount = 0;
        int lowestLevel = Character.MAX_VALUE;
        int voxel = 0;
        int from = 0;
        for (int z = 1; z <= size.z(); z++) {
            for (int y = 1; y <= size.y(); y++) {
                int to = 1 + strideY * y + strideZ * z;
                for (int x = 0; x < size.x(); x++, from++) {
                    if (mask[from]) {
                        char level = levelOfVoxel[voxel++];
                        levels[to + x] = level;
                        levelCount = Math.max(levelCount, level);
                        lowestLevel = Math.min(lowestLevel, level);
                    }
                }
            }
        }
        return new DiscretisedRegion(region, levels, levelCount, lowestLevel, discretisation);
    }

    /** The region before discretisation. */
    public RegionOfInterest region() {
        return region;
    }

    /** Grey levels with halo; 0 is outside; read-only. */
    public char[] levels() {
        return levels;
    }

    /** Step of the array from one row to the next. */
    public int strideY() {
        return region.size().x() + 2;
    }

    /** Step of the array from one slice to the next. */
    public int strideZ() {
        return strideY() * (region.size().y() + 2);
    }

    /** Number of grey levels N_g: the highest level in the region. */
    public int levelCount() {
        return levelCount;
    }

    /** The lowest grey level in the region; above 1 if bins start below its smallest intensity. */
    public int lowestLevel() {
        return lowestLevel;
    }

    /** How the levels were made, such as {@code fbn:32}. */
    public String discretisation() {
        return discretisation;
    }
}
