package dev.radiomics.io;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.io.IOException;
import java.util.List;

/** The regions of a mask file. Masks are made when asked for, one at a time. */
public interface RegionSet {

    /**
     * The labels of a label image as regions.
     *
     * @throws dev.radiomics.core.RadiomicsException if it holds none, or so many that it is no label image
     */
    static RegionSet ofLabels(Volume labels) {
        return LabelRegions.of(labels);
    }

    /** Every region that can be asked for, in the order of the file; never empty. */
    List<Region> regions();

    /**
     * The voxels of one region, named as the region and with the notes of the file.
     *
     * @param region one of {@link #regions()}
     */
    Mask mask(Region region) throws IOException;

    /**
     * The voxels of the only region.
     *
     * @throws dev.radiomics.core.RadiomicsException that lists the regions if there are several
     */
    default Mask onlyMask() throws IOException {
        return mask(RegionChoice.only().oneAmong(regions()));
    }
}
