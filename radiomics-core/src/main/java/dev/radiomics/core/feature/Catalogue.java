package dev.radiomics.core.feature;

import java.util.List;
import java.util.stream.Stream;

/** Every feature of IBSI 1, whether or not this release computes it. */
public final class Catalogue {
    private static final List<Feature> FEATURES = Stream.<Feature[]>of(
                    MorphologyFeature.values(),
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

    /** All 174 features, family by family in the order of the IBSI reference manual. */
    public static List<Feature> features() {
        return FEATURES;
    }

    /** The eleven families in the order of the IBSI reference manual. */
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
