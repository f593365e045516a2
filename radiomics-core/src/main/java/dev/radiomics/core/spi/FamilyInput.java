package dev.radiomics.core.spi;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;
import java.util.Optional;

/**
 * What a family works on.
 *
 * @param greyLevels the discretised region; empty unless the family needs it
 */
public record FamilyInput(RegionOfInterest region, Optional<DiscretisedRegion> greyLevels, Execution execution) {

    /** Input of a family without grey levels. */
    public static FamilyInput of(RegionOfInterest region, Execution execution) {
        return new FamilyInput(region, Optional.empty(), execution);
    }

    /** Input of a family that works on grey levels. */
    public static FamilyInput of(DiscretisedRegion greyLevels, Execution execution) {
        return new FamilyInput(greyLevels.region(), Optional.of(greyLevels), execution);
    }

    /** The discretised region of a family that needs grey levels. */
    public DiscretisedRegion levels() {
        return greyLevels.orElseThrow(
                () -> new IllegalStateException("a family that reads grey levels must say so in needsGreyLevels()"));
    }
}
