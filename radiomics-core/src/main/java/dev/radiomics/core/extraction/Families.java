package dev.radiomics.core.extraction;

import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.histogram.HistogramFamily;
import dev.radiomics.core.ivh.IvhFamily;
import dev.radiomics.core.ivh.IvhLevels;
import dev.radiomics.core.localintensity.LocalIntensityFamily;
import dev.radiomics.core.morphology.Morphology2dFamily;
import dev.radiomics.core.morphology.MorphologyFamily;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.statistics.StatisticsFamily;
import dev.radiomics.core.texture.TextureAggregations;
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
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** The families that can be asked for. */
public final class Families {
    private Families() {}

    /**
     * Every built-in family with its IBSI settings, in the order of the IBSI reference manual; 2-D morphology, which applies to images of
     * one slice only, after morphology.
     *
     * @param ivh levels of the intensity-volume histogram
     * @param aggregations those of all texture families together; each takes the ones it knows, and is left out if there are none
     */
    public static List<FeatureFamily> builtIn(IvhLevels ivh, Set<Aggregation> aggregations) {
        List<FeatureFamily> families = new ArrayList<>(List.of(
                new MorphologyFamily(),
                new Morphology2dFamily(),
                new LocalIntensityFamily(),
                new StatisticsFamily(),
                new HistogramFamily(),
                new IvhFamily(ivh)));
        families.addAll(textures(aggregations));
        return List.copyOf(families);
    }

    private static List<FeatureFamily> textures(Set<Aggregation> aggregations) {
        List<FeatureFamily> families = new ArrayList<>();
        Set<Aggregation> directional = common(aggregations, TextureAggregations.DIRECTIONAL);
        if (!directional.isEmpty()) {
            families.add(new GlcmFamily(GlcmSettings.defaults(directional)));
            families.add(new GlrlmFamily(GlrlmSettings.defaults(directional)));
        }
        Set<Aggregation> directionless = common(aggregations, TextureAggregations.DIRECTIONLESS);
        if (!directionless.isEmpty()) {
            families.add(new GlszmFamily(GlszmSettings.defaults(directionless)));
            families.add(new GldzmFamily(GldzmSettings.defaults(directionless)));
            families.add(new NgtdmFamily(NgtdmSettings.defaults(directionless)));
            families.add(new NgldmFamily(NgldmSettings.defaults(directionless)));
        }
        return families;
    }

    private static Set<Aggregation> common(Set<Aggregation> wanted, Set<Aggregation> known) {
        return wanted.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Families that other jars on the class path provide through {@link ServiceLoader}. */
    public static List<FeatureFamily> provided() {
        List<FeatureFamily> families = new ArrayList<>();
        ServiceLoader.load(FeatureFamily.class).forEach(families::add);
        return families;
    }
}
