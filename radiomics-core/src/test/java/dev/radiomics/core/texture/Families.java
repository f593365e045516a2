package dev.radiomics.core.texture;

import static dev.radiomics.core.texture.TextureAggregations.DIRECTIONAL;
import static dev.radiomics.core.texture.TextureAggregations.DIRECTIONLESS;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.texture.glcm.GlcmFamily;
import dev.radiomics.core.texture.glcm.GlcmSettings;
import dev.radiomics.core.texture.gldzm.GldzmFamily;
import dev.radiomics.core.texture.gldzm.GldzmSettings;
import dev.radiomics.core.texture.glrlm.GlrlmFamily;
import dev.radiomics.core.texture.glrlm.GlrlmSettings;
import dev.radiomics.core.texture.glszm.GlszmFamily;
import dev.radiomics.core.texture.glszm.GlszmSettings;
import dev.radiomics.core.texture.ngldm.NgldmFamily;
import dev.radiomics.core.texture.ngldm.NgldmSettings;
import dev.radiomics.core.texture.ngtdm.NgtdmFamily;
import dev.radiomics.core.texture.ngtdm.NgtdmSettings;
import java.util.List;
import java.util.Set;

/** The six texture families with the IBSI standard settings. */
final class Families {
    private Families() {}

    static List<TextureFamily<?>> all() {
        return of(DIRECTIONAL, DIRECTIONLESS);
    }

    static List<TextureFamily<?>> merged3D() {
        return of(Set.of(Aggregation.MERGED_3D), Set.of(Aggregation.VOLUME_3D));
    }

    private static List<TextureFamily<?>> of(Set<Aggregation> directional, Set<Aggregation> directionless) {
        return List.of(
                new GlcmFamily(GlcmSettings.defaults(directional)),
                new GlrlmFamily(GlrlmSettings.defaults(directional)),
                new GlszmFamily(GlszmSettings.defaults(directionless)),
                new GldzmFamily(GldzmSettings.defaults(directionless)),
                new NgtdmFamily(NgtdmSettings.defaults(directionless)),
                new NgldmFamily(NgldmSettings.defaults(directionless)));
    }

    static List<FeatureValue> compute(TextureFamily<?> family, DiscretisedRegion region) {
        return family.compute(FamilyInput.of(region, Execution.sequential()));
    }

    static FeatureValue value(List<FeatureValue> values, Feature feature, Aggregation aggregation) {
        return values.stream()
                .filter(value -> value.feature().equals(feature) && value.aggregation() == aggregation)
                .findFirst()
                .orElseThrow();
    }
}
