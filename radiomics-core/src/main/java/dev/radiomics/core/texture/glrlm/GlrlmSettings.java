package dev.radiomics.core.texture.glrlm;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.texture.DistanceWeighting;
import dev.radiomics.core.texture.TextureAggregations;
import java.util.Set;

/**
 * How the run length matrix is made.
 *
 * @param aggregations at least one of {@link TextureAggregations#DIRECTIONAL}
 * @param weighting of the run counts (and N_v) of a direction by the length of its vector; has an effect only where directions are
 *     merged
 */
public record GlrlmSettings(Set<Aggregation> aggregations, DistanceWeighting weighting) {

    /** Checks and copies. */
    public GlrlmSettings {
        aggregations = TextureAggregations.require("glrlm.aggregations", aggregations, TextureAggregations.DIRECTIONAL);
    }

    /** The IBSI standard: no weighting. */
    public static GlrlmSettings defaults(Set<Aggregation> aggregations) {
        return new GlrlmSettings(aggregations, DistanceWeighting.none());
    }

    /** These settings with directions weighted by distance. */
    public GlrlmSettings withWeighting(DistanceWeighting newWeighting) {
        return new GlrlmSettings(aggregations, newWeighting);
    }
}
