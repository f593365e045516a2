package dev.radiomics.cohort.settings;

import dev.radiomics.cohort.settings.grammar.Scalars;
import dev.radiomics.cohort.yaml.Place;
import dev.radiomics.cohort.yaml.YamlException;
import dev.radiomics.cohort.yaml.YamlNode;
import dev.radiomics.cohort.yaml.YamlNode.Mapping;
import dev.radiomics.cohort.yaml.YamlNode.Scalar;
import dev.radiomics.cohort.yaml.YamlNode.Sequence;
import dev.radiomics.core.RadiomicsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The values of a section that fits its grammar. */
final class SectionReader {
    private static final Place NOWHERE = new Place("", 1, 1);

    private final Mapping mapping;

    SectionReader(Mapping mapping) {
        this.mapping = mapping;
    }

    /** A section with nothing in it. */
    static SectionReader empty() {
        return new SectionReader(new Mapping(NOWHERE, Map.of(), Map.of()));
    }

    boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    Optional<YamlNode> node(String key) {
        return mapping.get(key);
    }

    Optional<String> text(String key) {
        return mapping.get(key).map(SectionReader::text);
    }

    static String text(YamlNode node) {
        return ((Scalar) node).text();
    }

    boolean flag(String key, boolean otherwise) {
        return text(key).map(text -> text.equalsIgnoreCase("true")).orElse(otherwise);
    }

    OptionalDouble number(String key) {
        return mapping.get(key).map(node -> OptionalDouble.of(number(node))).orElse(OptionalDouble.empty());
    }

    static double number(YamlNode node) {
        return Scalars.number((Scalar) node);
    }

    OptionalInt whole(String key) {
        return mapping.get(key).map(node -> OptionalInt.of((int) number(node))).orElse(OptionalInt.empty());
    }

    /** The items of a list; none if there is no such key. */
    List<YamlNode> items(String key) {
        return mapping.get(key).map(node -> ((Sequence) node).items()).orElse(List.of());
    }

    /** The items of a list, or the one value that stands without a list. */
    List<YamlNode> oneOrMore(String key) {
        return mapping.get(key)
                .map(node -> node instanceof Sequence list ? list.items() : List.of(node))
                .orElse(List.of());
    }

    List<Double> numbers(String key) {
        return items(key).stream().map(SectionReader::number).toList();
    }

    Optional<SectionReader> section(String key) {
        return mapping.get(key).map(node -> new SectionReader((Mapping) node));
    }

    Place place() {
        return mapping.place();
    }

    Place placeOf(String key) {
        return mapping.placeOf(key);
    }

    /** Says that a key's value, or its lack, makes no sense here. */
    YamlException wrong(String key, String problem) {
        return new YamlException(mapping.placeOf(key), problem);
    }

    /** What is made of a section, with its place before the message if it cannot be made. */
    static <T> T at(Place place, Supplier<T> making) {
        try {
            return making.get();
        } catch (YamlException e) {
            throw e;
        } catch (RadiomicsException e) {
            throw new YamlException(place, e.getMessage(), e);
        }
    }
}
