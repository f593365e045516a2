package dev.radiomics.cohort.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says once, under {@code $defs}, what a JSON Schema says of several keys. */
final class SchemaDefinitions {
    private static final int WORTHWHILE = 200;

    private final Map<Object, Integer> occurrences = new HashMap<>();
    private final Map<Object, String> names = new HashMap<>();
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private SchemaDefinitions() {}

    /** The same schema, shorter. */
    static Map<String, Object> hoisted(Map<String, Object> schema) {
        SchemaDefinitions definitions = new SchemaDefinitions();
        definitions.count(schema);
        Map<String, Object> shorter = new LinkedHashMap<>();
        schema.forEach((key, value) -> shorter.put(key, definitions.replaced(key, value)));
        shorter.put("$defs", definitions.definitions);
        return shorter;
    }

    private void count(Object node) {
        if (node instanceof Map<?, ?> map) {
            if (isWorthwhile(map) && occurrences.merge(map, 1, Integer::sum) > 1) {
                return;
            }
            map.values().forEach(this::count);
        } else if (node instanceof List<?> list) {
            list.forEach(this::count);
        }
    }

    private static boolean isWorthwhile(Map<?, ?> map) {
        return map.containsKey("description") && map.toString().length() > WORTHWHILE;
    }

    /** A node in which what occurs several times is a reference; named by the key that it was first met under. */
    private Object replaced(String key, Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(item -> replaced(key, item)).toList();
        }
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        if (occurrences.getOrDefault(map, 0) < 2) {
            return children(map);
        }
        if (!names.containsKey(map)) {
            String name = names.containsValue(key) ? key + "-" + names.size() : key;
            names.put(map, name);
            definitions.put(name, children(map));
        }
        return Map.of("$ref", "#/$defs/" + names.get(map));
    }

    private Map<String, Object> children(Map<?, ?> map) {
        Map<String, Object> children = new LinkedHashMap<>();
        map.forEach((key, value) -> children.put((String) key, replaced((String) key, value)));
        return children;
    }
}
