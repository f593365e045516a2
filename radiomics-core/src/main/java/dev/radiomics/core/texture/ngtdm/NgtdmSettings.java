package dev.radiomics.core.texture.ngtdm;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.texture.DistanceWeighting;
import dev.radiomics.core.texture.Neighbourhood;
import dev.radiomics.core.texture.Norm;
import dev.radiomics.core.texture.TextureAggregations;
import java.util.Set;

/**
 * How the matrix is made.
 *
 * @param aggregations at least one of {@link TextureAggregations#DIRECTIONLESS}
 * @param distance radius of the neighbourhood in voxels, 1 … 20
 * @param norm shape of the neighbourhood
 * @param weighting of neighbours in the mean of their grey levels
 */
public record NgtdmSettings(Set<Aggregation> aggregations, int distance, Norm norm, DistanceWeighting weighting) {

    /** Checks and copies. */
    public NgtdmSettings {
        aggregations =
                TextureAggregations.require("ngtdm.aggregations", aggregations, TextureAggregations.DIRECTIONLESS);
        Neighbourhood.requireRadius("ngtdm.distance", distance);
    }

    /** The IBSI standard: Chebyshev distance 1, no weighting. */
    public static NgtdmSettings defaults(Set<Aggregation> aggregations) {
        return new NgtdmSettings(aggregations, 1, Norm.CHEBYSHEV, DistanceWeighting.none());
    }

    /** These settings with another radius. */
    public NgtdmSettings withDistance(int newDistance) {
        return new NgtdmSettings(aggregations, newDistance, norm, weighting);
    }

    /** These settings with another norm. */
    public NgtdmSettings withNorm(Norm newNorm) {
        return new NgtdmSettings(aggregations, distance, newNorm, weighting);
    }

    /** These settings with neighbours weighted by distance. */
    public NgtdmSettings withWeighting(DistanceWeighting newWeighting) {
        return new NgtdmSettings(aggregations, distance, norm, newWeighting);
    }
}
