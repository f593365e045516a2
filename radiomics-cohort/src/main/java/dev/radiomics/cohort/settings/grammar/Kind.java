package dev.radiomics.cohort.settings.grammar;

import dev.radiomics.cohort.yaml.YamlException;
import dev.radiomics.cohort.yaml.YamlNode;
import java.util.Map;

/** What a value may be. */
public interface Kind {

    /** What it may be, for people: {@code a number above 0}. */
    String expected();

    /**
     * Checks a value.
     *
     * @param what what messages call it, such as {@code 'spacing'}
     * @throws YamlException if it does not fit; the message tells the place and what may stand there
     */
    void check(YamlNode node, String what);

    /** The JSON Schema of such a value. */
    Map<String, Object> jsonSchema();

    /** The sections that such a value may hold, by name; the one of a kind without names has an empty one. */
    default Map<String, SectionGrammar> sections() {
        return Map.of();
    }

    /** Says that a value does not fit. */
    default YamlException misfit(YamlNode node, String what) {
        return new YamlException(node.place(), what + " must be " + expected() + ", found " + node.kind());
    }
}
