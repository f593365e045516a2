package dev.radiomics.core.testing;

import dev.radiomics.core.image.Box;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;
import java.util.Optional;
import java.util.SplittableRandom;

/** Small regions of interest to compute on. */
public final class Regions {
    private Regions() {}

    /** A region from flat arrays, x fastest. */
    public static RegionOfInterest of(GridSize size, Vector3 spacingMm, double[] values, boolean[] mask) {
        Geometry geometry = Geometry.of(size, spacingMm);
        return RegionOfInterest.of(Volume.of(values, geometry), Mask.of(mask, geometry));
    }

    /** A region whose intensity mask is only part of its morphological mask. */
    public static RegionOfInterest of(Volume image, Mask morphologicalMask, Mask intensityMask) {
        RegionOfInterest region = RegionOfInterest.of(image, morphologicalMask);
        Box box = region.box();
        GridSize size = box.size();
        boolean[] narrower = new boolean[size.arrayLength()];
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                int at = size.x() * (y + size.y() * z);
                intensityMask.readRow(box.x(), box.y() + y, box.z() + z, size.x(), narrower, at);
            }
        }
        return region.restrictedTo(narrower, Optional.empty());
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
