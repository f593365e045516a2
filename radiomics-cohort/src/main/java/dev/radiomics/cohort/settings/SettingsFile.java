package dev.radiomics.cohort.settings;

import dev.radiomics.cohort.yaml.YamlException;
import dev.radiomics.cohort.yaml.YamlNode;
import dev.radiomics.cohort.yaml.YamlNode.Mapping;
import dev.radiomics.cohort.yaml.YamlParser;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.NamePattern;
import dev.radiomics.io.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A settings file: what is done for each region of each case.
 *
 * <p>Sections of the file are replaced by those of the rules that fit case and region, in their order, and then by those of a variant, each
 * as a whole.
 */
public final class SettingsFile implements CaseSettings {
    private static final Mapping NOTHING = YamlParser.parse("", "");

    /** In place of a discretisation that another rule may have. */
    private static final Mapping SOME_LEVELS = YamlParser.parse("", "discretisation: {bin-count: 8}");

    private final Mapping base;
    private final List<Rule> rules;
    private final List<Variant> variants;
    private final String json;

    private SettingsFile(Mapping base, List<Rule> rules, List<Variant> variants, String json) {
        this.base = base;
        this.rules = rules;
        this.variants = variants;
        this.json = json;
    }

    /** Sections for some cases and regions; an empty condition fits all. */
    private record Rule(Optional<String> modality, Optional<NamePattern> region, Mapping sections) {
        boolean fits(String ofModality, String ofRegion) {
            return modality.map(wanted -> Modality.inDicom(wanted).equals(Modality.inDicom(ofModality)))
                            .orElse(true)
                    && region.map(wanted -> wanted.matches(ofRegion)).orElse(true);
        }
    }

    /** Sections under a name. */
    private record Variant(String name, Mapping sections) {}

    /**
     * Reads a file.
     *
     * @throws RadiomicsException if it cannot be read, or says something that makes no sense for any case; the message tells line and
     *     column, what may stand there, and the nearest word
     */
    public static SettingsFile read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return of(YamlParser.parse(file), folder);
    }

    /** Reads a text; files that it names are relative to the current folder. */
    public static SettingsFile parse(String source, String text) {
        return of(YamlParser.parse(source, text), Path.of("").toAbsolutePath());
    }

    /**
     * Settings with a name.
     *
     * @throws RadiomicsException if there are none; the message lists the names
     */
    public static SettingsFile preset(String name) {
        return parse("preset " + name, SettingsPresets.text(name));
    }

    /** The preset of a name, or else the file of that name. */
    public static SettingsFile named(String presetOrFile) {
        return SettingsPresets.names().contains(presetOrFile) ? preset(presetOrFile) : read(Path.of(presetOrFile));
    }

    private static SettingsFile of(Mapping file, Path folder) {
        SettingsGrammar.file().check(file);
        Mapping whole = LandmarkFiles.inlined(withPreset(file), folder);
        SectionReader keys = new SectionReader(whole);
        SettingsFile settings = new SettingsFile(
                whole.without("version", "rules", "variants"),
                keys.items("rules").stream().map(SettingsFile::rule).toList(),
                variants(keys.items("variants")),
                PlainTree.json(whole));
        settings.checkCombinations();
        return settings;
    }

    /** The file with the sections of its preset; its own come in place of them, its rules and variants after them. */
    private static Mapping withPreset(Mapping file) {
        Optional<String> preset = new SectionReader(file).text("preset");
        if (preset.isEmpty()) {
            return file;
        }
        Mapping start = YamlParser.parse("preset " + preset.get(), SettingsPresets.text(preset.get()));
        Mapping whole = start.overriddenBy(file.without("preset"));
        for (String key : List.of("rules", "variants")) {
            List<YamlNode> both = new ArrayList<>(new SectionReader(start).items(key));
            both.addAll(new SectionReader(file).items(key));
            whole = both.isEmpty() ? whole : whole.with(key, new YamlNode.Sequence(file.placeOf(key), both));
        }
        return whole;
    }

    private static Rule rule(YamlNode node) {
        Mapping mapping = (Mapping) node;
        SectionReader when = new SectionReader(mapping).section("when").orElseThrow();
        if (when.has("region") && mapping.get("reading").isPresent()) {
            throw new YamlException(
                    mapping.placeOf("reading"),
                    "files are read before their regions are known: put 'reading' into a rule by modality alone");
        }
        return new Rule(when.text("modality"), when.text("region").map(NamePattern::of), mapping.without("when"));
    }

    private static List<Variant> variants(List<YamlNode> nodes) {
        List<Variant> variants = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode node : nodes) {
            Mapping mapping = (Mapping) node;
            String name = new SectionReader(mapping).text("name").orElseThrow();
            if (!names.add(name)) {
                throw new YamlException(mapping.placeOf("name"), "the variant '" + name + "' occurs twice");
            }
            variants.add(new Variant(name, mapping.without("name")));
        }
        return variants.isEmpty() ? List.of(new Variant("", NOTHING)) : variants;
    }

    /**
     * Shows errors before the first case. What several rules say together cannot be known before cases are: a discretisation may come
     * from another rule.
     */
    private void checkCombinations() {
        if (rules.isEmpty()) {
            variants.forEach(variant -> read(variant, base));
        }
        for (Rule rule : rules) {
            Mapping sections = base.overriddenBy(rule.sections());
            for (Variant variant : variants) {
                boolean discretised = sections.overriddenBy(variant.sections())
                        .get("discretisation")
                        .isPresent();
                read(variant, discretised ? sections : sections.overriddenBy(SOME_LEVELS));
            }
        }
    }

    private RegionSettings read(Variant variant, Mapping sections) {
        return SettingsReader.read(variant.name(), sections.overriddenBy(variant.sections()));
    }

    @Override
    public String json() {
        return json;
    }

    @Override
    public List<RegionSettings> ofRegion(String modality, String region) {
        Mapping effective = sections(modality, region);
        return variants.stream().map(variant -> read(variant, effective)).toList();
    }

    @Override
    public ReadOptions reading(String modality) {
        return SettingsReader.reading(
                sections(modality, "").overriddenBy(variants.get(0).sections()));
    }

    private Mapping sections(String modality, String region) {
        Mapping sections = base;
        for (Rule rule : rules) {
            if (rule.fits(modality, region)) {
                sections = sections.overriddenBy(rule.sections());
            }
        }
        return sections;
    }
}
