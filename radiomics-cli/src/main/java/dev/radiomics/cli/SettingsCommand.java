package dev.radiomics.cli;

import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.cohort.settings.SettingsExplanation;
import dev.radiomics.cohort.settings.SettingsFile;
import dev.radiomics.cohort.settings.SettingsPresets;
import dev.radiomics.cohort.settings.SettingsSchema;
import dev.radiomics.cohort.settings.SettingsTemplate;
import dev.radiomics.cohort.settings.SettingsWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "template|check|explain|presets|schema",
        description = "Helps with settings files.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  radiomics settings template > study.yaml",
            "  radiomics settings check study.yaml",
            "  radiomics settings explain study.yaml --modality MR --region tumour",
            "  radiomics settings presets breast-dce"
        })
final class SettingsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: template, check, explain, presets or schema");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(mixinStandardHelpOptions = true, description = "Prints a settings file in which everything is commented.")
    void template() {
        out().print(SettingsTemplate.text());
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Prints the settings of a case as they take effect, every default written out, as JSON.")
    void check(
            @Parameters(paramLabel = "FILE", description = "A settings file, or the name of a preset.") String file,
            @Option(names = "--modality", paramLabel = "M", defaultValue = "", description = "Of the case, such as MR.")
                    String modality,
            @Option(names = "--region", paramLabel = "NAME", defaultValue = "", description = "Name of the region.")
                    String region) {
        for (RegionSettings settings : read(file, modality, region)) {
            out().println(SettingsWriter.indentedJson(settings));
            spec.commandLine()
                    .getErr()
                    .println("radiomics: " + name(settings) + SettingsExplanation.valueCount(settings)
                            + " values a region, settings hash "
                            + settings.label().hash());
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Says in words what is done for a region, step by step.")
    void explain(
            @Parameters(paramLabel = "FILE", description = "A settings file, or the name of a preset.") String file,
            @Option(names = "--modality", paramLabel = "M", defaultValue = "", description = "Of the case, such as MR.")
                    String modality,
            @Option(names = "--region", paramLabel = "NAME", defaultValue = "", description = "Name of the region.")
                    String region) {
        for (RegionSettings settings : read(file, modality, region)) {
            List<String> steps = SettingsExplanation.of(settings);
            out().println(name(settings) + SettingsExplanation.valueCount(settings) + " values a region, settings hash "
                    + settings.label().hash() + ".");
            for (int i = 0; i < steps.size(); i++) {
                out().printf(Locale.ROOT, "%3d. %s%n", i + 1, steps.get(i));
            }
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists the settings that have a name, or prints one.")
    void presets(@Parameters(paramLabel = "NAME", arity = "0..1", description = "The one to print.") String name) {
        if (name == null) {
            SettingsPresets.names().forEach(out()::println);
        } else {
            out().print(SettingsPresets.text(name));
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Prints the JSON Schema of settings files, for editors.")
    void schema() {
        out().print(SettingsSchema.json());
    }

    private static List<RegionSettings> read(String file, String modality, String region) {
        return SettingsFile.named(file).ofRegion(modality, region);
    }

    private static String name(RegionSettings settings) {
        return settings.variant().isEmpty() ? "" : settings.variant() + ": ";
    }
}
