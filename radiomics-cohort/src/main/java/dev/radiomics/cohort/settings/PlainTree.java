package dev.radiomics.cohort.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.radiomics.cohort.settings.grammar.Scalars;
import dev.radiomics.cohort.yaml.YamlNode;
import dev.radiomics.cohort.yaml.YamlNode.Mapping;
import dev.radiomics.cohort.yaml.YamlNode.Scalar;
import dev.radiomics.cohort.yaml.YamlNode.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A settings file as JSON, without comments and marks of place: files that say the same in the same order give the same text. */
final class PlainTree {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private PlainTree() {}

    /** On one line. */
    static String json(Mapping file) {
        try {
            return JSON.writeValueAsString(plain(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object plain(YamlNode node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> entries.put(key, plain(value)));
            return entries;
        }
        if (node instanceof Sequence list) {
            return list.items().stream().map(PlainTree::plain).toList();
        }
        Scalar scalar = (Scalar) node;
        return switch (scalar.type()) {
            case TEXT -> scalar.text();
            case INTEGER, NUMBER -> number(scalar);
            case BOOLEAN -> Boolean.valueOf(scalar.text());
            case NULL -> null;
        };
    }

    /** As it is written where JSON allows that: a code such as 4E10 may be meant. */
    private static Object number(Scalar scalar) {
        return JSON_NUMBER.matcher(scalar.text()).matches() ? new RawValue(scalar.text()) : Scalars.number(scalar);
    }
}
