package dev.radiomics.cohort.settings;

import dev.radiomics.cohort.settings.grammar.NearestWord;
import dev.radiomics.cohort.yaml.YamlException;
import dev.radiomics.cohort.yaml.YamlNode;
import dev.radiomics.cohort.yaml.YamlNode.Mapping;
import dev.radiomics.cohort.yaml.YamlNode.Sequence;
import dev.radiomics.core.extraction.Families;
import dev.radiomics.core.extraction.SelectedFeatures;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.feature.Feature;
import dev.radiomics.core.histogram.HistogramFamily;
import dev.radiomics.core.ivh.IvhFamily;
import dev.radiomics.core.ivh.IvhLevels;
import dev.radiomics.core.localintensity.LocalIntensityFamily;
import dev.radiomics.core.morphology.Morphology2dFamily;
import dev.radiomics.core.morphology.MorphologyFamily;
import dev.radiomics.core.morphology.MorphologySettings;
import dev.radiomics.core.spi.FeatureFamily;
import dev.radiomics.core.statistics.StatisticsFamily;
import dev.radiomics.core.texture.DistanceWeighting;
import dev.radiomics.core.texture.Norm;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes families of their section. */
final class FamilyReader {
    private static final Set<Aggregation> DEFAULT_AGGREGATIONS = Set.of(Aggregation.MERGED_3D, Aggregation.VOLUME_3D);
    private static final int DEFAULT_IVH_BINS = 1000;
    private static final long MEBIBYTE = 1L << 20;

    private final Set<Aggregation> aggregations;

    /**
     * A reader.
     *
     * @param words aggregations of the file; the default if empty
     */
    FamilyReader(List<YamlNode> words) {
        this.aggregations = words.isEmpty() ? DEFAULT_AGGREGATIONS : aggregations(words);
    }

    private static Set<Aggregation> aggregations(List<YamlNode> words) {
        Set<Aggregation> all = EnumSet.noneOf(Aggregation.class);
        for (YamlNode word : words) {
            all.addAll(SectionReader.at(word.place(), () -> Aggregation.named(SectionReader.text(word))));
        }
        return all;
    }

    /** The families of a section in table order; all of them if there is no section. */
    List<FeatureFamily> families(Optional<YamlNode> section) {
        List<FeatureFamily> families = new ArrayList<>();
        for (String key : FamilyGrammar.families().keySet()) {
            Optional<SectionReader> wanted = wanted(section, key);
            if (wanted.isPresent()) {
                boolean byName = section.isPresent();
                SectionReader.at(wanted.get().place(), () -> family(key, wanted.get(), byName))
                        .map(family -> selected(family, wanted.get()))
                        .ifPresent(families::add);
            }
        }
        return families;
    }

    /** What is said of a family; empty if it is not wanted. */
    private static Optional<SectionReader> wanted(Optional<YamlNode> section, String key) {
        if (section.isEmpty()) {
            return Optional.of(SectionReader.empty());
        }
        if (section.get() instanceof Sequence list) {
            return list.items().stream()
                    .filter(item -> SectionReader.text(item).equals(key))
                    .findFirst()
                    .map(item -> new SectionReader(new Mapping(item.place(), Map.of(), Map.of())));
        }
        Mapping mapping = (Mapping) section.get();
        if (!mapping.entries().containsKey(key)) {
            return Optional.empty();
        }
        return mapping.get(key)
                .map(node -> new SectionReader((Mapping) node))
                .or(() -> Optional.of(new SectionReader(new Mapping(mapping.placeOf(key), Map.of(), Map.of()))));
    }

    /**
     * A family; empty if it is a texture family that none of the aggregations of the file is for and that was not asked for by name.
     */
    private Optional<FeatureFamily> family(String key, SectionReader section, boolean byName) {
        return switch (key) {
            case "morphology" -> Optional.of(new MorphologyFamily(morphology(section)));
            case "morphology_2d" -> Optional.of(new Morphology2dFamily());
            case "local_intensity" -> Optional.of(new LocalIntensityFamily());
            case "statistics" -> Optional.of(new StatisticsFamily());
            case "histogram" -> Optional.of(new HistogramFamily());
            case "ivh" ->
                Optional.of(new IvhFamily(section.text("levels")
                        .map(IvhLevels::parse)
                        .orElse(new IvhLevels.FixedBinNumber(DEFAULT_IVH_BINS))));
            case "glcm", "glrlm" -> texture(key, section, TextureAggregations.DIRECTIONAL, byName);
            case "glszm", "gldzm", "ngtdm", "ngldm" -> texture(key, section, TextureAggregations.DIRECTIONLESS, byName);
            default -> provided(key);
        };
    }

    private static Optional<FeatureFamily> provided(String key) {
        return Families.provided().stream()
                .filter(family -> family.family().key().equals(key))
                .findFirst();
    }

    private static MorphologySettings morphology(SectionReader section) {
        MorphologySettings settings = MorphologySettings.defaults();
        if (section.has("autocorrelation-memory-mib")) {
            settings = settings.withAutocorrelationMemoryBytes(
                    section.whole("autocorrelation-memory-mib").getAsInt() * MEBIBYTE);
        }
        return section.has("ellipsoid-tolerance")
                ? settings.withEllipsoidTolerance(
                        section.number("ellipsoid-tolerance").getAsDouble())
                : settings;
    }

    private Optional<FeatureFamily> texture(String key, SectionReader section, Set<Aggregation> known, boolean byName) {
        Set<Aggregation> own =
                section.items("aggregations").isEmpty() ? aggregations : aggregations(section.items("aggregations"));
        Set<Aggregation> chosen = own.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet());
        if (chosen.isEmpty()) {
            if (!byName) {
                return Optional.empty();
            }
            throw new YamlException(
                    section.place(),
                    "none of the aggregations is one of the family " + key + "; it has "
                            + known.stream().map(Aggregation::code).sorted().collect(Collectors.joining(", ")));
        }
        return Optional.of(texture(key, section, chosen));
    }

    private static FeatureFamily texture(String key, SectionReader section, Set<Aggregation> chosen) {
        int distance = section.whole("distance").orElse(1);
        Norm norm = norm(section, "norm");
        return switch (key) {
            case "glcm" ->
                new GlcmFamily(
                        new GlcmSettings(chosen, distance, norm, weighting(section), section.flag("symmetric", true)));
            case "glrlm" -> new GlrlmFamily(new GlrlmSettings(chosen, weighting(section)));
            case "glszm" -> new GlszmFamily(new GlszmSettings(chosen));
            case "gldzm" -> new GldzmFamily(new GldzmSettings(chosen));
            case "ngtdm" -> new NgtdmFamily(new NgtdmSettings(chosen, distance, norm, weighting(section)));
            default ->
                new NgldmFamily(new NgldmSettings(
                        chosen, distance, norm, section.whole("alpha").orElse(0)));
        };
    }

    private static Norm norm(SectionReader section, String key) {
        return section.text(key)
                .map(text -> Norm.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(Norm.CHEBYSHEV);
    }

    private static DistanceWeighting weighting(SectionReader section) {
        DistanceWeighting.Decay decay = section.text("weighting")
                .map(text -> DistanceWeighting.Decay.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(DistanceWeighting.Decay.NONE);
        return decay == DistanceWeighting.Decay.NONE
                ? DistanceWeighting.none()
                : new DistanceWeighting(decay, norm(section, "weighting-norm"));
    }

    private static FeatureFamily selected(FeatureFamily family, SectionReader section) {
        List<YamlNode> words = section.items("features");
        if (words.isEmpty()) {
            return family;
        }
        List<Feature> chosen = new ArrayList<>();
        for (YamlNode word : words) {
            List<? extends Feature> found = family.features().stream()
                    .filter(feature -> isNamed(feature, SectionReader.text(word)))
                    .toList();
            if (found.isEmpty()) {
                throw unknownFeature(family, word);
            }
            chosen.addAll(found);
        }
        return new SelectedFeatures(family, chosen);
    }

    /** A code may stand for several features, which differ in a parameter. */
    private static boolean isNamed(Feature feature, String word) {
        return feature.label().equalsIgnoreCase(word.strip())
                || (!feature.code().isEmpty() && feature.code().equalsIgnoreCase(word.strip()));
    }

    private static YamlException unknownFeature(FeatureFamily family, YamlNode word) {
        List<String> known = family.features().stream()
                .map(feature -> feature.label() + (feature.code().isEmpty() ? "" : " (" + feature.code() + ")"))
                .toList();
        String given = SectionReader.text(word);
        String hint = NearestWord.to(
                        given, family.features().stream().map(Feature::label).toList())
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(";");
        return new YamlException(
                word.place(),
                "the family " + family.family().key() + " has no feature '" + given + "'" + hint + " it has "
                        + String.join(", ", known));
    }
}
