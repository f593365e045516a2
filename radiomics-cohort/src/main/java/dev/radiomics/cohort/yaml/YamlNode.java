package dev.radiomics.cohort.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML file. Immutable. */
public sealed interface YamlNode {

    /** Where it begins. */
    Place place();

    /** What it is, for messages. */
    String kind();

    /**
     * A single value.
     *
     * @param text as written, without quotes
     * @param type what YAML takes it for
     */
    record Scalar(Place place, String text, Type type) implements YamlNode {
        /** What a plain scalar is taken for (YAML 1.2, core schema); a quoted one is a text. */
        public enum Type {
            /** A text. */
            TEXT,
            /** A whole number. */
            INTEGER,
            /** A number. */
            NUMBER,
            /** true or false. */
            BOOLEAN,
            /** null, or nothing. */
            NULL
        }

        @Override
        public String kind() {
            return switch (type) {
                case TEXT -> "the text '" + text + "'";
                case INTEGER, NUMBER -> "the number " + text;
                case BOOLEAN -> text;
                case NULL -> "nothing";
            };
        }
    }

    /** A list. */
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file. */
    record Mapping(Place place, Map<String, YamlNode> entries, Map<String, Place> keyPlaces) implements YamlNode {
        /** Copies the maps. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            keyPlaces = Map.copyOf(keyPlaces);
        }

        /** The value of a key; empty if it is not there or null. */
        public Optional<YamlNode> get(String key) {
            YamlNode value = entries.get(key);
            boolean isNull = value instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
            return isNull ? Optional.empty() : Optional.ofNullable(value);
        }

        /** Where a key stands; the mapping's own place if it is not there. */
        public Place placeOf(String key) {
            return keyPlaces.getOrDefault(key, place);
        }

        /** This mapping with the entries of another one in place of its own. */
        public Mapping overriddenBy(Mapping other) {
            Map<String, YamlNode> all = new LinkedHashMap<>(entries);
            all.putAll(other.entries);
            Map<String, Place> places = new LinkedHashMap<>(keyPlaces);
            places.putAll(other.keyPlaces);
            return new Mapping(place, all, places);
        }

        /** This mapping with another value of a key. */
        public Mapping with(String key, YamlNode value) {
            return overriddenBy(new Mapping(place, Map.of(key, value), Map.of(key, value.place())));
        }

        /** This mapping without some keys. */
        public Mapping without(String... keys) {
            Map<String, YamlNode> rest = new LinkedHashMap<>(entries);
            rest.keySet().removeAll(List.of(keys));
            return new Mapping(place, rest, keyPlaces);
        }

        @Override
        public String kind() {
            return "keys with values";
        }
    }
}
