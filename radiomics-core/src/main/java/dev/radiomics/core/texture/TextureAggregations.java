package dev.radiomics.core.texture;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.feature.Aggregation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which aggregations a texture family knows. */
public final class TextureAggregations {
    /** Of GLCM and GLRLM, whose matrices have directions. */
    public static final Set<Aggregation> DIRECTIONAL =
            Collections.unmodifiableSet(EnumSet.range(Aggregation.AVERAGED_2D, Aggregation.MERGED_3D));

    /** Of GLSZM, GLDZM, NGTDM and NGLDM. */
    public static final Set<Aggregation> DIRECTIONLESS =
            Collections.unmodifiableSet(EnumSet.range(Aggregation.SLICES_2D, Aggregation.VOLUME_3D));

    private TextureAggregations() {}

    /**
     * Checks and copies the aggregations setting of a family.
     *
     * @param key name of the setting, such as {@code glcm.aggregations}
     */
    public static Set<Aggregation> require(String key, Set<Aggregation> given, Set<Aggregation> known) {
        if (given.isEmpty()) {
            throw new RadiomicsException(key + " must name at least one of " + known + ", got none");
        }
        for (Aggregation aggregation : given) {
            if (!known.contains(aggregation)) {
                throw new RadiomicsException(key + " must be some of " + known + ", got " + aggregation);
            }
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(given));
    }
}
