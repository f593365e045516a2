package dev.radiomics.cohort.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.radiomics.cohort.result.Hashes;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.FeatureSet;
import dev.radiomics.core.extraction.ResponseMaps;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.preprocessing.Interpolation;
import dev.radiomics.core.preprocessing.Normalisation;
import dev.radiomics.core.preprocessing.Resampling;
import dev.radiomics.core.roi.IntensityRange;
import dev.radiomics.core.spi.ImageFilter;
import dev.radiomics.core.spi.Interpolator;
import dev.radiomics.io.ReadOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Settings as a tree of the grammar, with every default written out. Reading it again gives the same settings, and equal settings give
 * the same tree.
 */
public final class SettingsWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SettingsWriter() {}

    /** The tree: keys as in a settings file, values as numbers, texts, truth values, lists and maps. */
    public static Map<String, Object> tree(RegionSettings settings) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", SettingsGrammar.VERSION);
        tree.put("reading", reading(settings));
        tree.put("region", Map.of("parts", settings.parts().key()));
        ExtractionSettings extraction = settings.extraction();
        extraction.normalisation().ifPresent(step -> tree.put("normalisation", normalisation(step)));
        resampling(extraction, tree);
        Map<String, Object> resegmentation = new LinkedHashMap<>();
        extraction.resegmentation().range().ifPresent(range -> resegmentation.put("range", range(range)));
        put(resegmentation, "outliers", extraction.resegmentation().outlierSigmas());
        if (!resegmentation.isEmpty()) {
            tree.put("resegmentation", resegmentation);
        }
        putFeatures(tree, extraction.features());
        if (!extraction.responseMaps().isEmpty()) {
            tree.put(
                    "response-maps",
                    extraction.responseMaps().stream()
                            .map(SettingsWriter::responseMaps)
                            .toList());
        }
        return tree;
    }

    /** The tree as JSON on one line. */
    public static String json(RegionSettings settings) {
        try {
            return JSON.writeValueAsString(tree(settings));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tree as JSON on several lines. */
    public static String indentedJson(RegionSettings settings) {
        try {
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                    .writeValueAsString(tree(settings));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first 16 hexadecimal digits of the SHA-256 of that JSON. */
    static String hash(RegionSettings settings) {
        return Hashes.brief(json(settings));
    }

    private static Map<String, Object> reading(RegionSettings settings) {
        ReadOptions options = settings.reading();
        Map<String, Object> tree = new LinkedHashMap<>();
        options.suv().ifPresent(kind -> tree.put("suv", kind.key()));
        options.timePoint().ifPresent(index -> tree.put("time-point", index));
        options.spacingMm().ifPresent(spacing -> tree.put("spacing", List.of(spacing.x(), spacing.y(), spacing.z())));
        tree.put("precise-philips", options.precisePhilips());
        tree.put("segment-threshold", options.segmentThreshold());
        tree.put("resample-mask", settings.resampleMask());
        return tree;
    }

    private static Map<String, Object> normalisation(Normalisation step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (step instanceof Normalisation.ZScore score) {
            tree.put("method", "z-score");
            tree.put("over", score.over().key());
            put(tree, "clip", score.clipSigmas());
            tree.put("scale", score.scale());
            tree.put("shift", score.shift());
        } else if (step instanceof Normalisation.PercentileRange range) {
            tree.put("method", "percentiles");
            tree.put("over", range.over().key());
            tree.put("percentiles", List.of(range.lowerPercentile(), range.upperPercentile()));
            tree.put("values", List.of(range.lowerValue(), range.upperValue()));
            tree.put("clip-range", range.clip());
        } else if (step instanceof Normalisation.Landmarks landmarks) {
            tree.put("method", "landmarks");
            tree.put("over", landmarks.over().key());
            Map<String, Object> scale = new LinkedHashMap<>();
            scale.put("percentiles", landmarks.standard().percentilesOfImage());
            scale.put("values", landmarks.standard().values());
            tree.put("landmarks", scale);
        }
        return tree;
    }

    private static void resampling(ExtractionSettings extraction, Map<String, Object> tree) {
        Map<String, Object> resampling = new LinkedHashMap<>();
        if (extraction.resampling().isPresent()) {
            Resampling step = extraction.resampling().get();
            resampling.put(
                    "spacing",
                    List.of(
                            step.spacingMm().x(),
                            step.spacingMm().y(),
                            step.spacingMm().z()));
            resampling.put("interpolation", name(step.image()));
            resampling.put("mask-interpolation", name(step.mask()));
        }
        resampling.put("round", extraction.roundIntensities());
        tree.put("resampling", resampling);
    }

    /** An interpolator of one's own is named by its class; it cannot be read from a file. */
    private static String name(Interpolator interpolator) {
        return interpolator instanceof Interpolation known
                ? known.name().toLowerCase(Locale.ROOT)
                : interpolator.getClass().getName();
    }

    private static List<Object> range(IntensityRange range) {
        return Arrays.asList(end(range.lower()), end(range.upper()));
    }

    private static Object end(double value) {
        return Double.isInfinite(value) ? null : value;
    }

    private static void putFeatures(Map<String, Object> tree, FeatureSet features) {
        if (!features.discretisations().isEmpty()) {
            tree.put(
                    "discretisation",
                    features.discretisations().stream()
                            .map(SettingsWriter::discretisation)
                            .toList());
        }
        tree.put("families", FamilyWriter.tree(features.families()));
    }

    private static Map<String, Object> discretisation(Discretisation step) {
        if (step instanceof Discretisation.FixedBinSize bins) {
            return Map.of("bin-width", bins.width());
        }
        return step instanceof Discretisation.FixedBinNumber bins
                ? Map.of("bin-count", bins.bins())
                : Map.of("none", true);
    }

    private static Map<String, Object> responseMaps(ResponseMaps maps) {
        Map<String, Object> tree = new LinkedHashMap<>();
        List<String> filters =
                maps.bank().filters().stream().map(ImageFilter::imageType).toList();
        tree.put("filters", new ArrayList<>(filters));
        tree.put("before-resampling", maps.beforeResampling());
        putFeatures(tree, maps.features());
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, OptionalDouble value) {
        value.ifPresent(number -> tree.put(key, number));
    }
}
