package dev.radiomics.core.texture.ngldm;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.texture.Neighbourhood;
import dev.radiomics.core.texture.Norm;
import dev.radiomics.core.texture.TextureAggregations;
import java.util.Set;

/**
 * How the matrix is made.
 *
 * <p>There is no weighting by distance: weighted dependence counts would be no whole numbers, hence no index of a matrix.
 *
 * @param aggregations at least one of {@link TextureAggregations#DIRECTIONLESS}
 * @param distance radius of the neighbourhood in voxels, 1 … 20
 * @param norm shape of the neighbourhood
 * @param alpha coarseness: largest difference of grey levels that still counts as dependent, at least 0
 */
public record NgldmSettings(Set<Aggregation> aggregations, int distance, Norm norm, int alpha) {

    /** Checks and copies. */
    public NgldmSettings {
        aggregations =
                TextureAggregations.require("ngldm.aggregations", aggregations, TextureAggregations.DIRECTIONLESS);
        Neighbourhood.requireRadius("ngldm.distance", distance);
        if (alpha < 0 || alpha > Character.MAX_VALUE) {
            throw new RadiomicsException("ngldm.alpha must be 0 to 65535 grey levels, got " + alpha);
        }
    }

    /** The IBSI standard: Chebyshev distance 1, alpha 0. */
    public static NgldmSettings defaults(Set<Aggregation> aggregations) {
        return new NgldmSettings(aggregations, 1, Norm.CHEBYSHEV, 0);
    }

    /** These settings with another radius. */
    public NgldmSettings withDistance(int newDistance) {
        return new NgldmSettings(aggregations, newDistance, norm, alpha);
    }

    /** These settings with another norm. */
    public NgldmSettings withNorm(Norm newNorm) {
        return new NgldmSettings(aggregations, distance, newNorm, alpha);
    }

    /** These settings with another coarseness. */
    public NgldmSettings withAlpha(int newAlpha) {
        return new NgldmSettings(aggregations, distance, norm, newAlpha);
    }
}
