package dev.radiomics.core.texture.glszm;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.texture.TextureAggregations;
import java.util.Set;

/**
 * How the matrix is made; the IBSI leaves no choice but the aggregation.
 *
 * @param aggregations at least one of {@link TextureAggregations#DIRECTIONLESS}
 */
public record GlszmSettings(Set<Aggregation> aggregations) {

    /** Checks and copies. */
    public GlszmSettings {
        aggregations =
                TextureAggregations.require("glszm.aggregations", aggregations, TextureAggregations.DIRECTIONLESS);
    }

    /** The IBSI standard. */
    public static GlszmSettings defaults(Set<Aggregation> aggregations) {
        return new GlszmSettings(aggregations);
    }
}
