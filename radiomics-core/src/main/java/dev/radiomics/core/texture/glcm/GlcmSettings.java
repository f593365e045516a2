package dev.radiomics.core.texture.glcm;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.texture.DistanceWeighting;
import dev.radiomics.core.texture.Neighbourhood;
import dev.radiomics.core.texture.Norm;
import dev.radiomics.core.texture.TextureAggregations;
import java.util.Set;

/**
 * How the co-occurrence matrix is made.
 *
 * @param aggregations at least one of {@link TextureAggregations#DIRECTIONAL}
 * @param distance between co-occurring voxels, in voxels, at least 1
 * @param norm which voxels lie at this distance, see {@link Neighbourhood#directions}
 * @param weighting of directions by the length of their vector; has an effect only where they are merged
 * @param symmetric whether a pair counts along m and along -m, as the IBSI asks
 */
public record GlcmSettings(
        Set<Aggregation> aggregations, int distance, Norm norm, DistanceWeighting weighting, boolean symmetric) {

    /** Checks and copies. */
    public GlcmSettings {
        aggregations = TextureAggregations.require("glcm.aggregations", aggregations, TextureAggregations.DIRECTIONAL);
        Neighbourhood.requireDistance("glcm.distance", distance);
        if (norm != Norm.CHEBYSHEV) {
            Neighbourhood.requireRadius("glcm.distance", distance);
        }
    }

    /** The IBSI standard: Chebyshev distance 1, no weighting, symmetric. */
    public static GlcmSettings defaults(Set<Aggregation> aggregations) {
        return new GlcmSettings(aggregations, 1, Norm.CHEBYSHEV, DistanceWeighting.none(), true);
    }

    /** These settings with another distance. */
    public GlcmSettings withDistance(int newDistance) {
        return new GlcmSettings(aggregations, newDistance, norm, weighting, symmetric);
    }

    /** These settings with another norm. */
    public GlcmSettings withNorm(Norm newNorm) {
        return new GlcmSettings(aggregations, distance, newNorm, weighting, symmetric);
    }

    /** These settings with directions weighted by distance. */
    public GlcmSettings withWeighting(DistanceWeighting newWeighting) {
        return new GlcmSettings(aggregations, distance, norm, newWeighting, symmetric);
    }

    /** These settings with pairs counted along m only (false), or along m and -m. */
    public GlcmSettings withSymmetric(boolean newSymmetric) {
        return new GlcmSettings(aggregations, distance, norm, weighting, newSymmetric);
    }
}
