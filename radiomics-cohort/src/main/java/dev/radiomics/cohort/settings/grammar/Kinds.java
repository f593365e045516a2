package dev.radiomics.cohort.settings.grammar;

import dev.radiomics.cohort.yaml.YamlException;
import dev.radiomics.cohort.yaml.YamlNode;
import dev.radiomics.cohort.yaml.YamlNode.Mapping;
import dev.radiomics.cohort.yaml.YamlNode.Scalar;
import dev.radiomics.cohort.yaml.YamlNode.Sequence;
import dev.radiomics.core.DecimalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of values there are. */
public final class Kinds {
    private static final Range ANY = new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    private Kinds() {}

    /** true or false. */
    public static Kind flag() {
        return new Flag();
    }

    /** Any text; numbers count as texts. */
    public static Kind text() {
        return new Text();
    }

    /** One of some words. */
    public static Kind oneOf(String... words) {
        return new Choice(List.of(words));
    }

    /** One of some words. */
    public static Kind oneOf(List<String> words) {
        return new Choice(List.copyOf(words));
    }

    /** Any number. */
    public static Kind number() {
        return ANY;
    }

    /** A number above another one. */
    public static Kind numberAbove(double bound) {
        return new Range(bound, true, Double.POSITIVE_INFINITY, false);
    }

    /** A number from one to another. */
    public static Kind numberFrom(double smallest, double largest) {
        return new Range(smallest, false, largest, false);
    }

    /** A number above one, up to another. */
    public static Kind numberAboveUpTo(double bound, double largest) {
        return new Range(bound, true, largest, false);
    }

    /** A whole number from one to another. */
    public static Kind wholeFrom(long smallest, long largest) {
        return new Range(smallest, false, largest, true);
    }

    /** So many values of a kind in a list. */
    public static Kind tuple(int count, Kind item) {
        return new Tuple(count, item, false);
    }

    /** So many values of a kind in a list, each of which may be null. */
    public static Kind openTuple(int count, Kind item) {
        return new Tuple(count, item, true);
    }

    /** A list of values of a kind. */
    public static Kind listOf(Kind item) {
        return new Many(item, false);
    }

    /** A list of values of a kind, or one of them without a list around it. */
    public static Kind oneOrMore(Kind item) {
        return new Many(item, true);
    }

    /** Keys with values. */
    public static Kind section(SectionGrammar grammar) {
        return new Section(grammar);
    }

    /** Some of several named sections: a mapping of names to sections, or a list of names. */
    public static Kind named(Map<String, SectionGrammar> sections) {
        return new Named(new LinkedHashMap<>(sections));
    }

    private record Flag() implements Kind {
        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public void check(YamlNode node, String what) {
            if (!isOf(node, Scalar.Type.BOOLEAN)) {
                throw misfit(node, what);
            }
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("type", "boolean");
        }
    }

    private record Text() implements Kind {
        @Override
        public String expected() {
            return "a text";
        }

        @Override
        public void check(YamlNode node, String what) {
            if (!(node instanceof Scalar)) {
                throw misfit(node, what);
            }
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("type", List.of("string", "number"));
        }
    }

    private record Choice(List<String> words) implements Kind {
        @Override
        public String expected() {
            return words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
        }

        @Override
        public void check(YamlNode node, String what) {
            if (!(node instanceof Scalar scalar) || !words.contains(scalar.text())) {
                String hint = node instanceof Scalar scalar
                        ? NearestWord.to(scalar.text(), words)
                                .map(word -> "; did you mean '" + word + "'?")
                                .orElse("")
                        : "";
                throw new YamlException(
                        node.place(), what + " must be " + expected() + ", found " + node.kind() + hint);
            }
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("enum", words);
        }
    }

    private record Range(double smallest, boolean beyondSmallest, double largest, boolean whole) implements Kind {
        @Override
        public String expected() {
            String kind = whole ? "a whole number" : "a number";
            String from = beyondSmallest ? " above " : largest < Double.POSITIVE_INFINITY ? " from " : " of at least ";
            String low = smallest > Double.NEGATIVE_INFINITY ? from + DecimalText.brief(smallest) : "";
            return kind + low + (largest < Double.POSITIVE_INFINITY ? " to " + DecimalText.brief(largest) : "");
        }

        @Override
        public void check(YamlNode node, String what) {
            boolean isNumber = isOf(node, Scalar.Type.INTEGER) || (!whole && isOf(node, Scalar.Type.NUMBER));
            if (!isNumber || !contains(Scalars.number((Scalar) node))) {
                throw misfit(node, what);
            }
        }

        private boolean contains(double value) {
            return Double.isFinite(value)
                    && value <= largest
                    && (beyondSmallest ? value > smallest : value >= smallest);
        }

        @Override
        public Map<String, Object> jsonSchema() {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", whole ? "integer" : "number");
            if (smallest > Double.NEGATIVE_INFINITY) {
                schema.put(beyondSmallest ? "exclusiveMinimum" : "minimum", plain(smallest));
            }
            if (largest < Double.POSITIVE_INFINITY) {
                schema.put("maximum", plain(largest));
            }
            return schema;
        }

        private static Object plain(double value) {
            return value == Math.rint(value) ? (Object) (long) value : (Object) value;
        }
    }

    private record Tuple(int count, Kind item, boolean mayBeOpen) implements Kind {
        @Override
        public String expected() {
            return "a list of " + count + " values, each " + item.expected() + (mayBeOpen ? " or null" : "");
        }

        @Override
        public void check(YamlNode node, String what) {
            if (!(node instanceof Sequence list) || list.items().size() != count) {
                throw misfit(node, what);
            }
            for (YamlNode value : list.items()) {
                if (!(mayBeOpen && isOf(value, Scalar.Type.NULL))) {
                    item.check(value, what);
                }
            }
        }

        @Override
        public Map<String, Object> jsonSchema() {
            Map<String, Object> items =
                    mayBeOpen ? Map.of("anyOf", List.of(item.jsonSchema(), Map.of("type", "null"))) : item.jsonSchema();
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "array");
            schema.put("items", items);
            schema.put("minItems", count);
            schema.put("maxItems", count);
            return schema;
        }
    }

    private record Many(Kind item, boolean mayBeAlone) implements Kind {
        @Override
        public String expected() {
            return mayBeAlone ? item.expected() + ", or a list of such" : "a list of values, each " + item.expected();
        }

        @Override
        public void check(YamlNode node, String what) {
            if (node instanceof Sequence list) {
                list.items().forEach(value -> item.check(value, what));
            } else if (mayBeAlone) {
                item.check(node, what);
            } else {
                throw misfit(node, what);
            }
        }

        @Override
        public Map<String, Object> jsonSchema() {
            Map<String, Object> list = new LinkedHashMap<>();
            list.put("type", "array");
            list.put("items", item.jsonSchema());
            return mayBeAlone ? Map.of("anyOf", List.of(item.jsonSchema(), list)) : list;
        }

        @Override
        public Map<String, SectionGrammar> sections() {
            return item.sections();
        }
    }

    private record Section(SectionGrammar grammar) implements Kind {
        @Override
        public String expected() {
            return "keys with values (" + String.join(", ", grammar.names()) + ")";
        }

        @Override
        public void check(YamlNode node, String what) {
            if (!(node instanceof Mapping mapping)) {
                throw misfit(node, what);
            }
            grammar.check(mapping);
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return grammar.jsonSchema();
        }

        @Override
        public Map<String, SectionGrammar> sections() {
            return Map.of("", grammar);
        }
    }

    private record Named(Map<String, SectionGrammar> sections) implements Kind {
        @Override
        public String expected() {
            return "names with their settings, or a list of names (" + String.join(", ", sections.keySet()) + ")";
        }

        @Override
        public void check(YamlNode node, String what) {
            if (node instanceof Sequence list) {
                list.items()
                        .forEach(name -> oneOf(List.copyOf(sections.keySet())).check(name, what));
            } else if (node instanceof Mapping mapping) {
                checkSections(mapping);
            } else {
                throw misfit(node, what);
            }
        }

        private void checkSections(Mapping mapping) {
            List<String> names = new ArrayList<>(sections.keySet());
            mapping.entries().forEach((name, value) -> {
                SectionGrammar grammar = sections.get(name);
                if (grammar == null) {
                    throw SectionGrammar.unknownKey(mapping, name, names);
                }
                if (mapping.get(name).isPresent()) {
                    new Section(grammar).check(value, "'" + name + "'");
                }
            });
        }

        @Override
        public Map<String, Object> jsonSchema() {
            Map<String, Object> properties = new LinkedHashMap<>();
            sections.forEach((name, grammar) ->
                    properties.put(name, Map.of("anyOf", List.of(grammar.jsonSchema(), Map.of("type", "null")))));
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("type", "object");
            object.put("properties", properties);
            object.put("additionalProperties", false);
            Map<String, Object> list = new LinkedHashMap<>();
            list.put("type", "array");
            list.put("items", Map.of("enum", List.copyOf(sections.keySet())));
            return Map.of("anyOf", List.of(object, list));
        }
    }

    private static boolean isOf(YamlNode node, Scalar.Type type) {
        return node instanceof Scalar scalar && scalar.type() == type;
    }
}
