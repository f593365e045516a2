package dev.radiomics.cohort.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.yaml.YamlException;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.Preset;
import dev.radiomics.core.extraction.SelectedFeatures;
import dev.radiomics.core.feature.GlcmFeature;
import dev.radiomics.core.preprocessing.Normalisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsFileTest {

    static List<String> presets() {
        return SettingsPresets.names();
    }

    private static SettingsFile file(String... lines) {
        return SettingsFile.parse("s.yaml", "version: 1\n" + String.join("\n", lines));
    }

    private static RegionSettings only(String... lines) {
        List<RegionSettings> settings = file(lines).ofRegion("", "");
        assertEquals(1, settings.size());
        return settings.get(0);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void presetsOfIbsi1AreThoseOfTheCore(Preset preset) {
        RegionSettings settings =
                SettingsFile.preset(preset.key()).ofRegion("CT", "GTV").get(0);
        Map<String, Object> expected = SettingsWriter.tree(RegionSettings.of(preset.settings()));
        assertEquals(expected, SettingsWriter.tree(settings));
        assertEquals(RegionSettings.of(preset.settings()).label(), settings.label());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void whatIsWrittenReadsAsTheSame(String name) {
        RegionSettings settings = SettingsFile.preset(name).ofRegion("MR", "x").get(0);
        RegionSettings again = SettingsFile.parse("again", SettingsWriter.json(settings))
                .ofRegion("MR", "x")
                .get(0);
        assertEquals(SettingsWriter.tree(settings), SettingsWriter.tree(again));
        assertEquals(settings.label().hash(), again.label().hash());
    }

    @Test
    void everyKeyIsReadAndWritten() {
        String[] lines = {
            "reading: {suv: lbm, time-point: 2, spacing: [1, 2, 3], precise-philips: true, segment-threshold: 0.25,",
            "  resample-mask: true}",
            "region: {parts: split}",
            "normalisation: {method: percentiles, over: reference, percentiles: [2, 98], values: [-1, 5], clip-range: true}",
            "resampling: {spacing: [1, 2, 0], interpolation: cubic, mask-interpolation: nearest, round: true}",
            "resegmentation: {range: [null, 400], outliers: 2.5}",
            "discretisation: [{bin-width: 12.5}, {bin-count: 7}]",
            "aggregations: [IAZD, KOBO, 62GR]",
            "families:",
            "  morphology: {autocorrelation-memory-mib: 10, ellipsoid-tolerance: 0.01}",
            "  ivh: {levels: 'fbs:0.5'}",
            "  glcm: {aggregations: [2d], distance: 2, norm: euclidean, weighting: inverse, weighting-norm: manhattan,",
            "    symmetric: false, features: [contrast, NI2N]}",
            "  glrlm: {weighting: exponential}",
            "  ngtdm: {distance: 3}",
            "  ngldm: {alpha: 4, norm: manhattan}",
            "response-maps:",
            "  - {filters: ['log:sigma=3mm:3d:mirror'], before-resampling: true, families: [statistics]}",
            "  - {filters: [square], discretisation: {bin-count: 9}, families: {histogram: {features: [Mean discretised",
            "    intensity]}}}"
        };
        Map<String, Object> tree = SettingsWriter.tree(only(lines));
        assertEquals(
                Map.of(
                        "suv",
                        "lbm",
                        "time-point",
                        2,
                        "spacing",
                        List.of(1.0, 2.0, 3.0),
                        "precise-philips",
                        true,
                        "segment-threshold",
                        0.25,
                        "resample-mask",
                        true),
                tree.get("reading"));
        assertEquals(Map.of("parts", "split"), tree.get("region"));
        assertEquals(
                "{method=percentiles, over=reference, percentiles=[2.0, 98.0], values=[-1.0, 5.0], clip-range=true}",
                tree.get("normalisation").toString());
        assertEquals(
                "{spacing=[1.0, 2.0, 0.0], interpolation=cubic, mask-interpolation=nearest, round=true}",
                tree.get("resampling").toString());
        assertEquals(
                "{range=[null, 400.0], outliers=2.5}",
                tree.get("resegmentation").toString());
        assertEquals(
                "[{bin-width=12.5}, {bin-count=7}]", tree.get("discretisation").toString());
        assertEquals(
                "{morphology={autocorrelation-memory-mib=10, ellipsoid-tolerance=0.01}, ivh={levels=fbs:0.5}, "
                        + "glcm={aggregations=[BTW3, SUJT], distance=2, norm=euclidean, weighting=inverse, "
                        + "weighting-norm=manhattan, symmetric=false, features=[Contrast, Correlation]}, "
                        + "glrlm={aggregations=[IAZD], weighting=exponential, weighting-norm=chebyshev}, "
                        + "ngtdm={aggregations=[62GR, KOBO], distance=3, norm=chebyshev, weighting=none}, "
                        + "ngldm={aggregations=[62GR, KOBO], distance=1, norm=manhattan, alpha=4}}",
                tree.get("families").toString());
        assertTrue(tree.get("response-maps").toString().contains("before-resampling=true, families={statistics={}}"));
        assertTrue(
                tree.get("response-maps")
                        .toString()
                        .contains(
                                "discretisation=[{bin-count=9}], families={histogram={features=[Mean discretised intensity]}}"));
        Map<String, Object> again = SettingsWriter.tree(SettingsFile.parse("again", SettingsWriter.json(only(lines)))
                .ofRegion("", "")
                .get(0));
        assertEquals(tree, again);
    }

    @Test
    void singleFeaturesAreFoundByNameOrCode() {
        SelectedFeatures some = (SelectedFeatures)
                only("discretisation: {bin-count: 8}", "families: {glcm: {features: [Contrast, '8S9J']}}")
                        .extraction()
                        .families()
                        .get(0);
        assertEquals(Set.of(GlcmFeature.CONTRAST, GlcmFeature.DISSIMILARITY), Set.copyOf(some.features()));
    }

    /** Place, what is wrong, what may stand there, and the nearest word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            discretisation: {bin-widht: 25}                       | s.yaml:2:18 | unknown key 'bin-widht'; did you mean 'bin-width'? known here are bin-width, bin-count, none
            binning: {}                                           | s.yaml:2:1  | unknown key 'binning'
            resampling: {spacing: [1, 1]}                         | s.yaml:2:23 | 'spacing' must be a list of 3 values, each a number from 0 to 1000, found a list
            resampling: {spacing: [1, 1, -2]}                     | s.yaml:2:30 | 'spacing' must be a number from 0 to 1000, found the number -2
            resampling: {spacing: [1, 1, 1], interpolation: linaer} | s.yaml:2:49 | one of nearest, linear, cubic, found the text 'linaer'; did you mean 'linear'?
            discretisation: {bin-width: 0}                        | s.yaml:2:29 | 'bin-width' must be a number above 0, found the number 0
            discretisation: {bin-count: 2.5}                      | s.yaml:2:29 | 'bin-count' must be a whole number from 1 to 65535, found the number 2.5
            discretisation: {bin-count: 8, bin-width: 3}          | s.yaml:2:17 | exactly one of bin-width, bin-count and none
            discretisation: fbs                                   | s.yaml:2:17 | 'discretisation' must be keys with values
            families: [glmc]                                      | s.yaml:2:12 | did you mean 'glcm'?
            families: {statistics: {distance: 1}}                 | s.yaml:2:25 | unknown key 'distance'; known here are features
            families: [glcm]                                      | s.yaml:2:1  | need grey levels: choose a discretisation
            families: {statistics: {features: [Meen intensity]}}  | s.yaml:2:36 | did you mean 'Mean intensity'?
            aggregations: [4d]                                    | s.yaml:2:16 | there is no aggregation '4d'
            resegmentation: {range: [400, -1000]}                 | s.yaml:2:17 | range
            normalisation: {over: image}                          | s.yaml:2:16 | the key 'method' is missing
            normalisation: {method: landmarks, over: image}       | s.yaml:2:17 | needs either landmarks or landmarks-file
            response-maps: [{filters: ['lgo:sigma=3mm'], families: [statistics]}] | s.yaml:2:28 | lgo
            reading: {suv: true}                                  | s.yaml:2:16 | one of bw, lbm, lbm-james, bsa, found true
            reading: {precise-philips: maybe}                     | s.yaml:2:28 | must be true or false, found the text 'maybe'
            rules: [{when: {region: 'x*'}, reading: {suv: bw}}]   | s.yaml:2:32 | files are read before their regions are known
            variants: [{name: a}, {name: a}]                      | s.yaml:2:24 | the variant 'a' occurs twice
            families: {}: 3                                       | s.yaml:2    | no valid YAML
            families: {glcm: 1, glcm: 2}                          | s.yaml:2:21 | occurs twice
            """)
    void errorsTellPlaceAndRemedy(String line, String place, String part) {
        String families = line.startsWith("families") ? "" : "families: [statistics]";
        YamlException error = assertThrows(YamlException.class, () -> file(line, families));
        assertTrue(error.getMessage().startsWith(place), error.getMessage());
        assertTrue(error.getMessage().contains(part), error.getMessage());
    }

    @Test
    void aVersionIsNeeded() {
        String message = assertThrows(YamlException.class, () -> SettingsFile.parse("s", "families: {}"))
                .getMessage();
        assertTrue(message.contains("the key 'version' is missing"), message);
        assertThrows(YamlException.class, () -> SettingsFile.parse("s", "version: 2"));
        assertThrows(YamlException.class, () -> SettingsFile.parse("s", "- 1"));
        assertThrows(RadiomicsException.class, () -> SettingsFile.read(Path.of("/nowhere.yaml")));
    }

    @Test
    void rulesReplaceSectionsForSomeCasesAndRegions() {
        SettingsFile settings = file(
                "discretisation: {bin-width: 25}",
                "families: [histogram]",
                "rules:",
                "  - {when: {modality: MR}, discretisation: {bin-count: 32}}",
                "  - {when: {modality: mr, region: 'gtv*'}, discretisation: {bin-count: 64}, region: {parts: largest}}");
        assertEquals("[fbs:25]", discretisations(settings, "CT", "GTV-1"));
        assertEquals("[fbn:32]", discretisations(settings, "MR", "liver"));
        assertEquals("[fbn:64]", discretisations(settings, "MR", "GTV-1"));
        assertEquals(RegionParts.LARGEST, settings.ofRegion("MR", "GTV").get(0).parts());
        assertEquals(RegionParts.MERGED, settings.ofRegion("CT", "GTV").get(0).parts());
    }

    private static String discretisations(SettingsFile settings, String modality, String region) {
        return settings.ofRegion(modality, region)
                .get(0)
                .extraction()
                .features()
                .discretisations()
                .toString();
    }

    @Test
    void rulesMaySupplyWhatTheFileLeavesOpen() {
        SettingsFile settings =
                file("families: [histogram]", "rules: [{when: {modality: MR}, discretisation: {bin-count: 32}}]");
        assertEquals("[fbn:32]", discretisations(settings, "MR", ""));
        assertThrows(YamlException.class, () -> settings.ofRegion("CT", ""));
    }

    @Test
    void variantsAreSettingsOfTheirOwn() {
        List<RegionSettings> variants = file(
                        "families: [statistics]",
                        "variants:",
                        "  - {name: 1mm, resampling: {spacing: [1, 1, 1]}}",
                        "  - {name: 2mm, resampling: {spacing: [2, 2, 2]}}")
                .ofRegion("", "");
        assertEquals(
                List.of("1mm", "2mm"),
                variants.stream().map(RegionSettings::variant).toList());
        assertNotEquals(variants.get(0).label().hash(), variants.get(1).label().hash());
        assertEquals(16, variants.get(0).label().hash().length());
    }

    @Test
    void aFileBeginsWithAPreset() {
        RegionSettings settings = SettingsFile.parse(
                        "s", "version: 1\npreset: ibsi-1-c\ndiscretisation: {bin-count: 10}\n")
                .ofRegion("", "")
                .get(0);
        RegionSettings preset = SettingsFile.preset("ibsi-1-c").ofRegion("", "").get(0);
        assertEquals(preset.extraction().resampling(), settings.extraction().resampling());
        assertEquals(
                "[fbn:10]", settings.extraction().features().discretisations().toString());
    }

    @Test
    void jsonIsReadAsWell() {
        RegionSettings settings = SettingsFile.parse(
                        "s.json", "{\"version\": 1, \"families\": {\"statistics\": null}}\n")
                .ofRegion("", "")
                .get(0);
        assertEquals(1, settings.extraction().families().size());
    }

    @Test
    void landmarksComeFromAFileBesideTheSettings(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scale.json"), "{\"percentiles\": [1, 99], \"values\": [0, 100]}");
        Path file = Files.writeString(folder.resolve("s.yaml"), """
                version: 1
                families: [statistics]
                normalisation: {method: landmarks, over: image, landmarks-file: scale.json}
                """);
        Normalisation step = SettingsFile.read(file)
                .ofRegion("", "")
                .get(0)
                .extraction()
                .normalisation()
                .orElseThrow();
        assertEquals(
                List.of(0.0, 100.0), ((Normalisation.Landmarks) step).standard().values());
        Files.writeString(folder.resolve("scale.json"), "{\"percentiles\": [1, 99]}");
        String message =
                assertThrows(YamlException.class, () -> SettingsFile.read(file)).getMessage();
        assertTrue(message.contains("scale.json:1:1: the key 'values' is missing"), message);
    }

    /** Landmarks may be copied into settings as they were written; what they were fitted to changes no hash. */
    @Test
    void whatLandmarksWereFittedToIsChecked() {
        String plain = "percentiles: [1, 99], values: [0, 100]";
        String text = """
                version: 1
                families: [statistics]
                normalisation: {method: landmarks, over: foreground, landmarks: {%s}}
                """;
        RegionSettings settings =
                SettingsFile.parse("s.yaml", text.formatted(plain)).ofCase("");
        SettingsFile fitted =
                SettingsFile.parse("s.yaml", text.formatted(plain + ", over: foreground, images: 3, library: '1'"));
        assertEquals(settings.label(), fitted.ofCase("").label());
        assertFalse(fitted.json().contains("images"), fitted.json());
        String message = assertThrows(
                        YamlException.class,
                        () -> SettingsFile.parse("s.yaml", text.formatted(plain + ", over: image")))
                .getMessage();
        assertTrue(message.contains("s.yaml:3:36: the landmarks were fitted over: image"), message);
    }

    @Test
    void modalitiesHaveTheNamesOfDicomAndThoseOfPeople() {
        SettingsFile settings = SettingsFile.parse("s", """
                version: 1
                families: [histogram]
                discretisation: {bin-count: 8}
                rules:
                  - {when: {modality: pet}, discretisation: {bin-count: 9}}
                  - {when: {modality: MR}, reading: {time-point: 2}}
                """);
        assertEquals(
                settings.ofRegion("PT", "").get(0).label(),
                settings.ofRegion("PET", "").get(0).label());
        assertNotEquals(
                settings.ofRegion("CT", "").get(0).label(),
                settings.ofRegion("PET", "").get(0).label());
        assertEquals(2, settings.reading("MRI").timePoint().orElseThrow());
        assertTrue(settings.reading("ADC").timePoint().isEmpty(), "a word of the user's own");
        assertTrue(Modality.contradict("MRI", "CT"));
        assertFalse(
                Modality.contradict("MRI", "MR") || Modality.contradict("ADC", "MR") || Modality.contradict("", "CT"));
    }

    @Test
    void everyRuleIsCheckedBeforeTheFirstCase() {
        String text = """
                version: 1
                families: [histogram]
                rules:
                  - {when: {modality: CT}, discretisation: {bin-count: 8}}
                  - {when: {modality: MR}, families: {glcm: {features: [Meen]}}}
                """;
        String message = assertThrows(YamlException.class, () -> SettingsFile.parse("s", text))
                .getMessage();
        assertTrue(message.startsWith("s:5:"), message);
    }
}
