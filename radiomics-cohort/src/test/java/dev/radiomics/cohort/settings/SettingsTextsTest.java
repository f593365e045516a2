package dev.radiomics.cohort.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Schema, template and explanation, which all come from the grammar. */
class SettingsTextsTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SettingsSchema.json());

    static List<String> presets() {
        return SettingsPresets.names();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void presetsFitTheSchema(String name) {
        assertTrue(SCHEMA.validate(SettingsPresets.text(name), InputFormat.YAML).isEmpty());
        String written =
                SettingsWriter.json(SettingsFile.preset(name).ofRegion("", "").get(0));
        assertTrue(SCHEMA.validate(written, InputFormat.JSON).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            discretisation: {bin-widht: 25}
            resampling: {spacing: [1, 1]}
            resampling: {spacing: [1, 1, -2]}
            resampling: {interpolation: linaer}
            discretisation: {bin-width: 0}
            discretisation: {bin-count: 2.5}
            families: [glmc]
            families: {statistics: {distance: 1}}
            normalisation: {over: image}
            reading: {precise-philips: maybe}
            rules: [{resampling: {}}]
            """)
    void whatTheCheckRefusesTheSchemaRefusesToo(String line) {
        assertFalse(SCHEMA.validate("version: 1\n" + line, InputFormat.YAML).isEmpty());
    }

    @Test
    void thePublishedSchemaIsTheOneOfTheGrammar() throws IOException {
        Path published = Path.of("..", "docs", "settings.schema.json");
        assertEquals(SettingsSchema.json(), Files.readString(published), "write it with radiomics settings schema");
        new ObjectMapper().readTree(SettingsSchema.json());
    }

    @Test
    void theTemplateIsASettingsFile() {
        String template = SettingsTemplate.text();
        assertTrue(SCHEMA.validate(template, InputFormat.YAML).isEmpty());
        // As it stands it says nothing but its version; with every section's example it is one as well.
        String examples = template.lines()
                .filter(line -> line.matches("# [a-z-]+: .*|version.*"))
                .map(line -> line.replaceFirst("^# ", ""))
                .reduce("", (text, line) -> text + line + "\n");
        RegionSettings settings =
                SettingsFile.parse("template", examples).ofRegion("MR", "").get(0);
        assertTrue(SettingsExplanation.valueCount(settings) > 0);
        for (String key : SettingsGrammar.file().names()) {
            assertTrue(template.contains(key + ":"), key);
        }
        assertTrue(template.lines()
                .allMatch(line -> line.isEmpty() || line.startsWith("#") || line.startsWith("version")));
    }

    @Test
    void settingsAreExplainedInWords() {
        RegionSettings settings =
                SettingsFile.preset("ibsi-1-c").ofRegion("", "").get(0);
        assertEquals(
                List.of(
                        "Image and mask are interpolated to a spacing of 2 mm x 2 mm x 2 mm (image linear, mask linear).",
                        "Intensities are rounded to whole numbers.",
                        "Voxels outside -1000 to 400 are left out.",
                        "The image itself: morphology, morphology_2d, local_intensity, statistics, histogram, ivh, glcm, "
                                + "glrlm, glszm, gldzm, ngtdm, ngldm, 227 values.",
                        "Grey levels: bins of width 25 from the lower end of the range (of maps: their smallest intensity) on."),
                SettingsExplanation.of(settings));
        assertEquals(227, SettingsExplanation.valueCount(settings));
        List<String> mr = SettingsExplanation.of(
                SettingsFile.preset("mr").ofRegion("", "").get(0));
        assertEquals(
                "Intensities are normalised: mean and standard deviation of the voxels above the mean of the image become 0 and "
                        + "100; what lies further than 3 standard deviations from the mean is clipped.",
                mr.get(0));
    }
}
