package dev.radiomics.cohort.settings;

import dev.radiomics.cohort.yaml.YamlNode;
import dev.radiomics.cohort.yaml.YamlNode.Mapping;
import dev.radiomics.cohort.yaml.YamlNode.Sequence;
import dev.radiomics.cohort.yaml.YamlParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings the landmarks of files into the settings that name them, so that settings are whole wherever they go; and takes away what is said
 * there of the cohort, which decides about no value.
 */
final class LandmarkFiles {
    private LandmarkFiles() {}

    /**
     * A settings file with the landmarks that it names.
     *
     * @param folder what the names are relative to
     */
    static Mapping inlined(Mapping file, Path folder) {
        Mapping whole = inSections(file, folder);
        for (String key : List.of("rules", "variants")) {
            Optional<YamlNode> list = whole.get(key);
            if (list.isPresent()) {
                List<YamlNode> items = ((Sequence) list.get())
                        .items().stream()
                                .map(item -> (YamlNode) inSections((Mapping) item, folder))
                                .toList();
                whole = whole.with(key, new Sequence(list.get().place(), items));
            }
        }
        return whole;
    }

    private static Mapping inSections(Mapping sections, Path folder) {
        Optional<YamlNode> normalisation = sections.get("normalisation");
        if (normalisation.isEmpty()) {
            return sections;
        }
        SectionReader section = new SectionReader((Mapping) normalisation.get());
        Optional<Mapping> scale = scale(section, folder);
        if (scale.isEmpty()) {
            return sections;
        }
        requireSameVoxels(section, new SectionReader(scale.get()));
        Mapping whole = ((Mapping) normalisation.get())
                .without("landmarks-file")
                .with("landmarks", scale.get().without("over", "images", "library"));
        return sections.with("normalisation", whole);
    }

    /** The scale that stands there or in a file; that both are given or none is seen later. */
    private static Optional<Mapping> scale(SectionReader normalisation, Path folder) {
        if (normalisation.has("landmarks") == normalisation.has("landmarks-file")) {
            return Optional.empty();
        }
        if (normalisation.has("landmarks")) {
            return normalisation.node("landmarks").map(Mapping.class::cast);
        }
        Mapping scale = YamlParser.parse(
                folder.resolve(normalisation.text("landmarks-file").orElseThrow()));
        SettingsGrammar.landmarks().check(scale);
        return Optional.of(scale);
    }

    private static void requireSameVoxels(SectionReader normalisation, SectionReader scale) {
        Optional<String> fitted = scale.text("over");
        Optional<String> used = normalisation.text("over");
        if (fitted.isPresent() && !fitted.equals(used)) {
            throw normalisation.wrong(
                    "over",
                    "the landmarks were fitted over: " + fitted.get() + "; say the same here, or fit others over: "
                            + used.orElse(""));
        }
    }
}
