package dev.radiomics.cohort.settings;

import dev.radiomics.core.extraction.SelectedFeatures;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.ivh.IvhFamily;
import dev.radiomics.core.morphology.MorphologyFamily;
import dev.radiomics.core.morphology.MorphologySettings;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.texture.DistanceWeighting;
import dev.radiomics.core.texture.Norm;
import dev.radiomics.core.texture.glcm.GlcmFamily;
import dev.radiomics.core.texture.glcm.GlcmSettings;
import dev.radiomics.core.texture.gldzm.GldzmFamily;
import dev.radiomics.core.texture.glrlm.GlrlmFamily;
import dev.radiomics.core.texture.glszm.GlszmFamily;
import dev.radiomics.core.texture.ngldm.NgldmFamily;
import dev.radiomics.core.texture.ngldm.NgldmSettings;
import dev.radiomics.core.texture.ngtdm.NgtdmFamily;
import dev.radiomics.core.texture.ngtdm.NgtdmSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Families as trees of their grammar, with every default written out. */
final class FamilyWriter {
    private static final long MEBIBYTE = 1L << 20;

    private FamilyWriter() {}

    static Map<String, Object> tree(List<FeatureFamily> families) {
        Map<String, Object> tree = new LinkedHashMap<>();
        families.forEach(family -> tree.put(family.family().key(), section(family)));
        return tree;
    }

    private static Map<String, Object> section(FeatureFamily family) {
        if (family instanceof SelectedFeatures selected) {
            Map<String, Object> section = section(selected.whole());
            section.put(
                    "features",
                    selected.features().stream().map(Feature::label).distinct().toList());
            return section;
        }
        Map<String, Object> section = new LinkedHashMap<>();
        if (family instanceof MorphologyFamily morphology) {
            MorphologySettings settings = morphology.settings();
            section.put("autocorrelation-memory-mib", settings.autocorrelationMemoryBytes() / MEBIBYTE);
            section.put("ellipsoid-tolerance", settings.ellipsoidTolerance());
        } else if (family instanceof IvhFamily ivh) {
            section.put("levels", ivh.levels().toString());
        } else if (family instanceof GlcmFamily glcm) {
            GlcmSettings settings = glcm.settings();
            putAggregations(section, settings.aggregations());
            putNeighbours(section, settings.distance(), settings.norm());
            putWeighting(section, settings.weighting());
            section.put("symmetric", settings.symmetric());
        } else if (family instanceof GlrlmFamily glrlm) {
            putAggregations(section, glrlm.settings().aggregations());
            putWeighting(section, glrlm.settings().weighting());
        } else if (family instanceof GlszmFamily glszm) {
            putAggregations(section, glszm.settings().aggregations());
        } else if (family instanceof GldzmFamily gldzm) {
            putAggregations(section, gldzm.settings().aggregations());
        } else if (family instanceof NgtdmFamily ngtdm) {
            NgtdmSettings settings = ngtdm.settings();
            putAggregations(section, settings.aggregations());
            putNeighbours(section, settings.distance(), settings.norm());
            putWeighting(section, settings.weighting());
        } else if (family instanceof NgldmFamily ngldm) {
            NgldmSettings settings = ngldm.settings();
            putAggregations(section, settings.aggregations());
            putNeighbours(section, settings.distance(), settings.norm());
            section.put("alpha", settings.alpha());
        }
        return section;
    }

    private static void putAggregations(Map<String, Object> section, Set<Aggregation> aggregations) {
        section.put(
                "aggregations",
                aggregations.stream().sorted().map(Aggregation::code).toList());
    }

    private static void putNeighbours(Map<String, Object> section, int distance, Norm norm) {
        section.put("distance", distance);
        section.put("norm", key(norm));
    }

    private static void putWeighting(Map<String, Object> section, DistanceWeighting weighting) {
        section.put("weighting", weighting.decay().name().toLowerCase(Locale.ROOT));
        if (!weighting.isNone()) {
            section.put("weighting-norm", key(weighting.norm()));
        }
    }

    private static String key(Norm norm) {
        return norm.name().toLowerCase(Locale.ROOT);
    }
}
