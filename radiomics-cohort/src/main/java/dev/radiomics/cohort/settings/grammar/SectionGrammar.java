package dev.radiomics.cohort.settings.grammar;

import dev.radiomics.cohort.yaml.YamlException;
import dev.radiomics.cohort.yaml.YamlNode.Mapping;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a section, in the order of the template. */
public record SectionGrammar(List<SettingKey> keys) {

    /** Copies the list. */
    public SectionGrammar {
        keys = List.copyOf(keys);
    }

    /** A section with some keys. */
    public static SectionGrammar of(SettingKey... keys) {
        return new SectionGrammar(Arrays.asList(keys));
    }

    /** The names of the keys. */
    public List<String> names() {
        return keys.stream().map(SettingKey::name).toList();
    }

    private Optional<SettingKey> key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /**
     * Checks a section.
     *
     * @throws YamlException if a key is unknown or missing, or a value does not fit; the first one in the file
     */
    public void check(Mapping mapping) {
        for (String name : mapping.entries().keySet()) {
            SettingKey key = key(name).orElseThrow(() -> unknownKey(mapping, name, names()));
            mapping.get(name).ifPresent(value -> key.kind().check(value, "'" + name + "'"));
        }
        for (SettingKey key : keys) {
            if (key.required() && mapping.get(key.name()).isEmpty()) {
                throw new YamlException(
                        mapping.place(), "the key '" + key.name() + "' is missing here (" + key.description() + ")");
            }
        }
    }

    static YamlException unknownKey(Mapping mapping, String name, List<String> known) {
        String hint = NearestWord.to(name, known)
                .map(word -> "; did you mean '" + word + "'?")
                .orElse(";");
        String list = known.isEmpty() ? "there are none here" : "known here are " + String.join(", ", known);
        return new YamlException(mapping.placeOf(name), "unknown key '" + name + "'" + hint + " " + list);
    }

    /** The JSON Schema of such a section. */
    public Map<String, Object> jsonSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (SettingKey key : keys) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", key.description());
            // A key without a value is as good as none, unless it must be there.
            if (key.required()) {
                property.putAll(key.kind().jsonSchema());
            } else {
                property.put("anyOf", List.of(key.kind().jsonSchema(), Map.of("type", "null")));
            }
            properties.put(key.name(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        List<String> required =
                keys.stream().filter(SettingKey::required).map(SettingKey::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }
}
