package dev.radiomics.cohort.yaml;

import dev.radiomics.core.RadiomicsException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a YAML or JSON document whose outermost level is a mapping. */
public final class YamlParser {
    private static final int DEEPEST = 50;

    /** Aliases of aliases make a short text a tree that fills the memory. */
    private static final int MOST_NODES = 100_000;

    private final String source;
    private int nodes;

    private YamlParser(String source) {
        this.source = source;
    }

    /**
     * Reads a file.
     *
     * @throws RadiomicsException if it cannot be read
     * @throws YamlException if it is no YAML, or no mapping
     */
    public static YamlNode.Mapping parse(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new RadiomicsException(file + ": there is no such file; check the path", e);
        } catch (CharacterCodingException e) {
            throw new RadiomicsException(file + ": this is no text in UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new RadiomicsException(file + ": reading failed (" + e.getMessage() + "); check the file", e);
        }
    }

    /**
     * Reads a text.
     *
     * @param source what messages call it
     * @throws YamlException if it is no YAML, or no mapping
     */
    public static YamlNode.Mapping parse(String source, String text) {
        YamlParser parser = new YamlParser(source);
        Place start = new Place(source, 1, 1);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setMaxAliasesForCollections(DEEPEST)
                .setUseMarks(true)
                .build();
        Optional<Node> root;
        try {
            parser.requireFlat(new Parse(settings).parseString(text));
            root = new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(parser::place).orElse(start);
            throw new YamlException(place, "this is no valid YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new YamlException(start, "this is no valid YAML: " + e.getMessage(), e);
        }
        if (root.isEmpty()) {
            return new YamlNode.Mapping(start, Map.of(), Map.of());
        }
        YamlNode node = parser.node(root.get(), 0);
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        throw new YamlException(node.place(), "expected keys with values, found " + node.kind());
    }

    /** The composer calls itself for each level. */
    private void requireFlat(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw tooDeep(event.getStartMark().map(this::place).orElse(new Place(source, 1, 1)));
            }
        }
    }

    private static YamlException tooDeep(Place place) {
        return new YamlException(place, "nested more than " + DEEPEST + " deep");
    }

    private YamlNode node(Node node, int depth) {
        Place place = node.getStartMark().map(this::place).orElse(new Place(source, 1, 1));
        if (++nodes > MOST_NODES) {
            throw new YamlException(place, "more than " + MOST_NODES + " values, those of aliases among them");
        }
        if (depth > DEEPEST) {
            throw tooDeep(place);
        }
        if (node instanceof ScalarNode scalar) {
            return new YamlNode.Scalar(place, scalar.getValue(), type(scalar.getTag()));
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(node(item, depth + 1));
            }
            return new YamlNode.Sequence(place, items);
        }
        return mapping((MappingNode) node, place, depth);
    }

    private YamlNode.Mapping mapping(MappingNode node, Place place, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            YamlNode key = node(entry.getKeyNode(), depth + 1);
            if (!(key instanceof YamlNode.Scalar scalar)) {
                throw new YamlException(key.place(), "a key must be a word, found " + key.kind());
            }
            if (entries.containsKey(scalar.text())) {
                throw new YamlException(key.place(), "the key '" + scalar.text() + "' occurs twice");
            }
            entries.put(scalar.text(), node(entry.getValueNode(), depth + 1));
            places.put(scalar.text(), key.place());
        }
        return new YamlNode.Mapping(place, entries, places);
    }

    private static YamlNode.Scalar.Type type(Tag tag) {
        if (tag.equals(Tag.INT)) {
            return YamlNode.Scalar.Type.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return YamlNode.Scalar.Type.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return YamlNode.Scalar.Type.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? YamlNode.Scalar.Type.NULL : YamlNode.Scalar.Type.TEXT;
    }

    private Place place(Mark mark) {
        return new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
