package dev.radiomics.core.feature;

import java.util.List;
import java.util.stream.Stream;

/** Every feature of the built-in families: all of IBSI 1, and those of 2-D morphology, which have no IBSI code. */
public final class Catalogue {
    private static final List<Feature> FEATURES = Stream.<Feature[]>of(
                    MorphologyFeature.values(),
                    Morphology2dFeature.values(),
                    LocalIntensityFeature.values(),
                    StatisticsFeature.values(),
                    HistogramFeature.values(),
                    IvhFeature.values(),
                    GlcmFeature.values(),
                    GlrlmFeature.values(),
                    GlszmFeature.values(),
                    GldzmFeature.values(),
                    NgtdmFeature.values(),
                    NgldmFeature.values())
            .flatMap(Stream::of)
            .toList();

    private Catalogue() {}

    /** All features, family by family: the 174 of IBSI 1 in the order of its reference manual, 2-D morphology after morphology. */
    public static List<Feature> features() {
        return FEATURES;
    }

    /** The eleven families of IBSI 1 in the order of its reference manual, 2-D morphology after morphology. */
    public static List<Family> families() {
        return FEATURES.stream().map(Feature::family).distinct().toList();
    }

    /** The features of one family. */
    public static List<Feature> features(Family family) {
        return FEATURES.stream()
                .filter(feature -> feature.family().equals(family))
                .toList();
    }
}
