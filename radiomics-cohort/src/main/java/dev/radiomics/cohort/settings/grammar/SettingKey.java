package dev.radiomics.cohort.settings.grammar;

/**
 * A key of a section.
 *
 * @param description what it means, with unit and default, in one sentence
 * @param example a value for the template, as YAML
 */
public record SettingKey(String name, Kind kind, boolean required, String description, String example) {

    /** A key that may be left out. */
    public static SettingKey optional(String name, Kind kind, String description, String example) {
        return new SettingKey(name, kind, false, description, example);
    }

    /** A key that must be there. */
    public static SettingKey required(String name, Kind kind, String description, String example) {
        return new SettingKey(name, kind, true, description, example);
    }
}
