package dev.radiomics.core.testing;

import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;

/** The digital phantom of IBSI 1: 5 x 4 x 4 voxels of 2 mm; its intensities 1 … 9 are its grey levels (IBSI manual, section 5.1). */
public final class DigitalPhantom {
    private static final GridSize SIZE = new GridSize(5, 4, 4);

    private static final double[] INTENSITIES = {
        1, 4, 4, 1, 1, 1, 4, 6, 1, 1, 4, 1, 6, 4, 1, 4, 4, 6, 4, 1, // slice 1
        1, 4, 4, 1, 1, 1, 1, 6, 1, 1, 1, 1, 3, 1, 1, 4, 4, 6, 1, 1, // slice 2
        1, 4, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9, 1, 1, 1, 1, 6, 1, 1, // slice 3
        1, 4, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6, 1, 1, // slice 4
    };

    private static final int[] MASK = {
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, // slice 1
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, // slice 2
        1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, // slice 3
        1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, // slice 4
    };

    private DigitalPhantom() {}

    /** The region of interest of 74 voxels. */
    public static RegionOfInterest region() {
        boolean[] mask = new boolean[MASK.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = MASK[i] == 1;
        }
        return Regions.of(SIZE, new Vector3(2, 2, 2), INTENSITIES.clone(), mask);
    }

    /** The region with its six grey levels. */
    public static DiscretisedRegion levels() {
        return Regions.asLevels(region());
    }
}
