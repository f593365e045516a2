package dev.radiomics.core.texture.gldzm;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.texture.TextureAggregations;
import java.util.Set;

/**
 * How the matrix is made; the IBSI leaves no choice but the aggregation.
 *
 * @param aggregations at least one of {@link TextureAggregations#DIRECTIONLESS}
 */
public record GldzmSettings(Set<Aggregation> aggregations) {

    /** Checks and copies. */
    public GldzmSettings {
        aggregations =
                TextureAggregations.require("gldzm.aggregations", aggregations, TextureAggregations.DIRECTIONLESS);
    }

    /** The IBSI standard. */
    public static GldzmSettings defaults(Set<Aggregation> aggregations) {
        return new GldzmSettings(aggregations);
    }
}
