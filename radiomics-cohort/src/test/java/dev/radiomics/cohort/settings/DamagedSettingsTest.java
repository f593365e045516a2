package dev.radiomics.cohort.settings;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.yaml.YamlException;
import dev.radiomics.core.testing.Mutations;
import dev.radiomics.core.testing.SeededRandom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Damaged settings are read or refused, and nothing else happens. */
@ExtendWith(SeededRandom.class)
@Timeout(3600)
class DamagedSettingsTest {
    @TempDir
    Path folder;

    @Test
    void settings(SplittableRandom random) throws IOException {
        List<byte[]> valid = new ArrayList<>();
        for (String preset : List.of("ct", "mr", "pet")) {
            String json = SettingsWriter.json(
                    SettingsFile.preset(preset).ofRegion("MR", "x").get(0));
            valid.add(SettingsPresets.text(preset).getBytes(StandardCharsets.UTF_8));
            valid.add(json.getBytes(StandardCharsets.UTF_8));
        }
        Mutations.of(folder.resolve("settings.yaml"))
                .assertReadOrRefused(
                        random, valid, file -> SettingsFile.read(file).ofRegion("MR", "GTV"));
    }

    @Test
    void landmarks(SplittableRandom random) throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.yaml"), """
                version: 1
                preset: mr
                normalisation: {method: landmarks, over: image, landmarks-file: landmarks.json}
                """);
        String scale = "{\"percentiles\": [1, 50, 99], \"values\": [0, 40, 100]}";
        SettingsFile.read(writeLandmarks(scale));
        Mutations.of(folder.resolve("landmarks.json"))
                .assertReadOrRefused(
                        random, List.of(scale.getBytes(StandardCharsets.UTF_8)), file -> SettingsFile.read(settings));
    }

    private Path writeLandmarks(String scale) throws IOException {
        Files.writeString(folder.resolve("landmarks.json"), scale);
        return folder.resolve("settings.yaml");
    }

    @Test
    void deepNestingIsRefused() {
        assertRefused("a: " + "[".repeat(20_000), "nested more than 50 deep");
        assertRefused("a: " + "{b: ".repeat(20_000), "nested more than 50 deep");
        assertRefused("- ".repeat(20_000) + "a", "nested more than 50 deep");
    }

    /** 24 levels of two aliases each stand for 16 million values. */
    @Test
    void aliasesOfAliasesAreRefused() {
        StringBuilder text = new StringBuilder("a0: &a0 [1, 1]\n");
        for (int i = 1; i <= 24; i++) {
            text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertRefused(text.toString(), "more than 100000 values");
    }

    private static void assertRefused(String text, String part) {
        String message = assertThrows(YamlException.class, () -> SettingsFile.parse("s.yaml", text))
                .getMessage();
        assertTrue(message.startsWith("s.yaml:") && message.contains(part), message);
    }
}
