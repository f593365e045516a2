package dev.radiomics.cohort.settings;

import static dev.radiomics.cohort.settings.grammar.Kinds.flag;
import static dev.radiomics.cohort.settings.grammar.Kinds.listOf;
import static dev.radiomics.cohort.settings.grammar.Kinds.numberFrom;
import static dev.radiomics.cohort.settings.grammar.Kinds.oneOf;
import static dev.radiomics.cohort.settings.grammar.Kinds.text;
import static dev.radiomics.cohort.settings.grammar.Kinds.wholeFrom;
import static dev.radiomics.cohort.settings.grammar.SettingKey.optional;

import dev.radiomics.cohort.settings.grammar.SectionGrammar;
import dev.radiomics.cohort.settings.grammar.SettingKey;
import dev.radiomics.core.extraction.Families;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may be said of each family. */
final class FamilyGrammar {
    private static final List<String> NORMS = List.of("chebyshev", "manhattan", "euclidean");
    private static final SettingKey FEATURES = optional(
            "features",
            listOf(text()),
            "Only these features, by name or IBSI code. Default: all of the family.",
            "[Contrast, ACUI]");
    private static final SettingKey AGGREGATIONS = optional(
            "aggregations",
            listOf(text()),
            "Aggregations of this family instead of those of the file: IBSI codes, or 2d, 2.5d, 3d, all.",
            "[IAZD]");
    private static final SettingKey WEIGHTING = optional(
            "weighting",
            oneOf("none", "inverse", "exponential"),
            "Weight by distance (not standard): 1/d or exp(-d^2). Default: none.",
            "none");
    private static final SettingKey WEIGHTING_NORM =
            optional("weighting-norm", oneOf(NORMS), "How that distance is measured. Default: chebyshev.", "euclidean");

    private FamilyGrammar() {}

    /** Every family by its key, those of other jars among them. */
    static Map<String, SectionGrammar> families() {
        Map<String, SectionGrammar> families = new LinkedHashMap<>();
        families.put("morphology", with(morphology()));
        families.put("morphology_2d", with());
        families.put("local_intensity", with());
        families.put("statistics", with());
        families.put("histogram", with());
        families.put(
                "ivh",
                with(optional(
                        "levels",
                        text(),
                        "Levels: steps:S (intensities as they are), fbs:W, fbn:N. Default: fbn:1000.",
                        "'fbn:1000'")));
        families.put(
                "glcm",
                with(AGGREGATIONS, distance(Integer.MAX_VALUE), norm(), WEIGHTING, WEIGHTING_NORM, symmetric()));
        families.put("glrlm", with(AGGREGATIONS, WEIGHTING, WEIGHTING_NORM));
        families.put("glszm", with(AGGREGATIONS));
        families.put("gldzm", with(AGGREGATIONS));
        families.put("ngtdm", with(AGGREGATIONS, distance(20), norm(), WEIGHTING, WEIGHTING_NORM));
        families.put(
                "ngldm",
                with(
                        AGGREGATIONS,
                        distance(20),
                        norm(),
                        optional(
                                "alpha",
                                wholeFrom(0, Character.MAX_VALUE),
                                "Largest difference of grey levels that counts as dependent. Default: 0.",
                                "0")));
        Families.provided().forEach(family -> families.put(family.family().key(), with()));
        return families;
    }

    private static SettingKey[] morphology() {
        return new SettingKey[] {
            optional(
                    "autocorrelation-memory-mib",
                    wholeFrom(0, 1 << 20),
                    "Largest memory for Moran's I and Geary's C in MiB; above it both have no value. Default: 1024.",
                    "1024"),
            optional(
                    "ellipsoid-tolerance",
                    numberFrom(1e-9, 1),
                    "How near the enclosing ellipsoid comes to the smallest one. Default: 0.001.",
                    "0.001")
        };
    }

    private static SettingKey distance(int largest) {
        return optional("distance", wholeFrom(1, largest), "Distance in voxels. Default: 1.", "1");
    }

    private static SettingKey norm() {
        return optional("norm", oneOf(NORMS), "How the distance is measured. Default: chebyshev.", "chebyshev");
    }

    private static SettingKey symmetric() {
        return optional(
                "symmetric",
                flag(),
                "Whether pairs count in both directions, as the IBSI asks. Default: true.",
                "true");
    }

    private static SectionGrammar with(SettingKey... keys) {
        List<SettingKey> all = new ArrayList<>(Arrays.asList(keys));
        all.add(FEATURES);
        return new SectionGrammar(all);
    }
}
