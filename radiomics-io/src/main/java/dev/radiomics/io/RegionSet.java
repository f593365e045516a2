package dev.radiomics.io;

import dev.radiomics.core.image.Mask;
import java.io.IOException;
import java.util.List;

/** The regions of a mask file. Masks are made when asked for, one at a time. */
public interface RegionSet {

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
