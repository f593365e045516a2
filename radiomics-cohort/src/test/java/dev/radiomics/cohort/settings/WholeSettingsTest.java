package dev.radiomics.cohort.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A settings file on one line stands for the same, wherever it is read. */
class WholeSettingsTest {
    @TempDir
    Path folder;

    static List<String> presets() {
        return SettingsPresets.names();
    }

    private static void assertSame(CaseSettings expected, CaseSettings actual) {
        assertEquals(expected.json(), actual.json());
        for (String modality : List.of("", "CT", "MR", "PT")) {
            for (String region : List.of("", "GTV-1", "liver")) {
                assertEquals(labels(expected, modality, region), labels(actual, modality, region));
            }
        }
    }

    private static List<String> labels(CaseSettings settings, String modality, String region) {
        return settings.ofRegion(modality, region).stream()
                .map(one -> one.label() + SettingsWriter.json(one))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void presetsAreWhole(String name) {
        SettingsFile settings = SettingsFile.preset(name);
        assertSame(settings, SettingsFile.parse("again", settings.json()));
        CaseSettings same = CaseSettings.same(settings.ofCase(""));
        assertEquals(
                labels(same, "", ""), labels(SettingsFile.parse("again", same.json()), "", ""), "of an extraction");
    }

    @Test
    void filesThatAreNamedComeAlong() throws IOException {
        Files.writeString(folder.resolve("scale.json"), "{\"percentiles\": [1, 50, 99], \"values\": [0, 40, 100]}");
        Path file = Files.writeString(folder.resolve("s.yaml"), """
                version: 1 # comments do not count
                preset: mr
                discretisation: {bin-width: 0.50}
                families: {glcm: {features: [ACUI, 8S9J]}}
                rules:
                  - when: {modality: MR, region: 'gtv*'}
                    normalisation: {method: landmarks, over: image, landmarks-file: scale.json}
                variants:
                  - name: a
                  - name: 7
                    discretisation: {bin-count: 32}
                """);
        SettingsFile settings = SettingsFile.read(file);
        assertTrue(settings.json().contains("[0,40,100]"), settings.json());
        assertFalse(settings.json().contains("scale.json"), settings.json());
        assertFalse(settings.json().contains("preset"), settings.json());
        assertSame(settings, SettingsFile.parse("again", settings.json()));
        assertEquals(
                List.of("a", "7"),
                settings.ofRegion("MR", "GTV-1").stream()
                        .map(RegionSettings::variant)
                        .toList());
    }
}
