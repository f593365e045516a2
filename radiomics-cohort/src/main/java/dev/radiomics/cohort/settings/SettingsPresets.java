package dev.radiomics.cohort.settings;

import dev.radiomics.core.RadiomicsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Settings that come with the library: those of the IBSI, and starts for kinds of images. */
public final class SettingsPresets {
    private static final List<String> NAMES = List.of(
            "ibsi-1-digital-phantom",
            "ibsi-1-a",
            "ibsi-1-b",
            "ibsi-1-c",
            "ibsi-1-d",
            "ibsi-1-e",
            "ibsi-2-a",
            "ibsi-2-b",
            "ct",
            "mr",
            "pet",
            "breast-dce",
            "ultrasound",
            "mammography");

    private SettingsPresets() {}

    /** Their names. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The settings file of a preset.
     *
     * @throws RadiomicsException if there is none; the message lists the names
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new RadiomicsException("there is no preset '" + name + "'; there are " + String.join(", ", NAMES));
        }
        try (InputStream stream = SettingsPresets.class.getResourceAsStream("presets/" + name + ".yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
