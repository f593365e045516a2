package dev.radiomics.core.testing;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;
import java.util.SplittableRandom;

/** Small regions of interest to compute on. */
public final class Regions {
    private Regions() {}

    /** A region from flat arrays, x fastest. */
    public static RegionOfInterest of(GridSize size, Vector3 spacingMm, double[] values, boolean[] mask) {
        Geometry geometry = Geometry.of(size, spacingMm);
        return RegionOfInterest.of(Volume.of(values, geometry), Mask.of(mask, geometry));
    }

    /** Whole numbers 1 … levels in a random mask with at least one voxel. */
    public static RegionOfInterest random(SplittableRandom random, GridSize size, int levels, double density) {
        double[] values = new double[size.arrayLength()];
        boolean[] mask = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 + random.nextInt(levels);
            mask[i] = random.nextDouble() < density;
        }
        mask[random.nextInt(mask.length)] = true;
        return of(size, new Vector3(1, 1, 1), values, mask);
    }

    /** The whole-numbered intensities of a region taken as grey levels. */
    public static DiscretisedRegion asLevels(RegionOfInterest region) {
        double[] values = region.values();
        char[] levels = new char[values.length];
        for (int i = 0; i < values.length; i++) {
            levels[i] = (char) Math.toIntExact(Math.round(values[i]));
        }
        return DiscretisedRegion.of(region, levels, "none");
    }
}
