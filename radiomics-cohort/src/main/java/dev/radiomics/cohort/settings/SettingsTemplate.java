package dev.radiomics.cohort.settings;

import dev.radiomics.cohort.settings.grammar.SectionGrammar;
import dev.radiomics.cohort.settings.grammar.SettingKey;
import java.util.List;

/** A settings file with every key, its meaning and an example, most of them commented out. Made of the grammar that the check uses. */
public final class SettingsTemplate {
    private static final int WIDTH = 118;

    private final StringBuilder text = new StringBuilder();

    /** Rules and variants hold sections of the file, which are described there. */
    private final List<String> described =
            SettingsGrammar.sections().stream().map(SettingKey::name).toList();

    private SettingsTemplate() {}

    /** The text of the file. */
    public static String text() {
        SettingsTemplate template = new SettingsTemplate();
        template.comment(
                "",
                "Settings of radiomics. Every key may be left out but version; take the # away from what you need.");
        template.comment(
                "",
                "radiomics settings check FILE tells what is wrong, radiomics settings explain FILE what it means.");
        for (SettingKey key : SettingsGrammar.file().keys()) {
            template.text.append('\n');
            template.key(key, "");
        }
        return template.text.toString();
    }

    private void key(SettingKey key, String indent) {
        comment(indent, key.description());
        String lead = key.required() ? "" : "# ";
        text.append(lead)
                .append(indent)
                .append(key.name())
                .append(": ")
                .append(key.example())
                .append('\n');
        key.kind().sections().forEach((name, grammar) -> section(name, grammar, indent + "  "));
    }

    /** What a section may hold, as comments, so that the example above it stays what is read. */
    private void section(String name, SectionGrammar grammar, String indent) {
        if (!name.isEmpty()) {
            text.append("# ").append(indent).append(name).append(":\n");
        }
        String inner = name.isEmpty() ? indent : indent + "  ";
        for (SettingKey key : grammar.keys()) {
            if (described.contains(key.name())) {
                continue;
            }
            text.append("#   ")
                    .append(inner)
                    .append(key.name())
                    .append(": ")
                    .append(key.example())
                    .append("    # ")
                    .append(key.description())
                    .append('\n');
        }
    }

    private void comment(String indent, String sentence) {
        StringBuilder line = new StringBuilder("# " + indent);
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder("# " + indent);
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
