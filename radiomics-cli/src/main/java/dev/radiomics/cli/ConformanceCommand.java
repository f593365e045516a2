package dev.radiomics.cli;

import dev.radiomics.conformance.Comparison;
import dev.radiomics.conformance.ReportWriter;
import dev.radiomics.conformance.Section;
import dev.radiomics.conformance.ibsi1.DataSet;
import dev.radiomics.conformance.ibsi1.DataSetReport;
import dev.radiomics.conformance.ibsi2.PhaseOne;
import dev.radiomics.conformance.ibsi2.PhaseTwo;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.io.AtomicFiles;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Compares with the reference values of IBSI 1 and 2 and ends with 3 if any is out of tolerance or missing.",
        footerHeading = "%nExample:%n",
        footer = "  radiomics conformance --data DIR --out report.csv")
final class ConformanceCommand implements Callable<Integer> {
    private static final String ROW = "%-16s %10s %10s %10s %10s%n";

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with data_sets (laid out as theibsi/data_sets) or ibsi/data_sets below it.")
    private Path data;

    @Option(names = "--out", paramLabel = "F", description = "Also write every comparison to this CSV file.")
    private Path out;

    @Mixin
    private ThreadsOption threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(data)) {
            throw new RadiomicsException("--data: there is no folder " + data);
        }
        PrintWriter print = spec.commandLine().getOut();
        print.printf(Locale.ROOT, ROW, "data set", "references", "within", "outside", "missing");
        List<Section> sections = new ArrayList<>();
        SortedSet<String> missingFamilies = new TreeSet<>();
        for (DataSet dataSet : DataSet.values()) {
            Optional<DataSetReport> report =
                    dataSet.load(data).map(found -> DataSetReport.run(dataSet, found, threads.count()));
            report.ifPresent(found -> missingFamilies.addAll(found.missingFamilies()));
            sections.add(
                    print(report.map(DataSetReport::section).orElse(new Section(dataSet.key(), List.of())), print));
        }
        try (Execution execution = Execution.of(threads.count(), () -> false)) {
            sections.add(print(PhaseOne.run(data, execution), print));
        }
        sections.add(print(PhaseTwo.run(data, threads.count()), print));
        if (!missingFamilies.isEmpty()) {
            print.println("Missing because not built yet: " + String.join(", ", missingFamilies) + ".");
        }
        if (out != null) {
            write(sections);
        }
        if (sections.stream().skip(1).allMatch(section -> section.comparisons().isEmpty())) {
            throw new RadiomicsException("--data: there is no data of the IBSI in " + data
                    + "; expected data_sets (laid out as " + "theibsi/data_sets) or ibsi/data_sets below it");
        }
        return report(sections, print);
    }

    private Section print(Section section, PrintWriter print) {
        if (section.comparisons().isEmpty()) {
            print.printf(Locale.ROOT, "%-16s not in %s%n", section.name(), data);
        } else {
            print.printf(
                    Locale.ROOT,
                    ROW,
                    section.name(),
                    section.comparisons().size(),
                    section.withinCount(),
                    section.outside().size(),
                    section.missingCount());
        }
        print.flush();
        return section;
    }

    private void write(List<Section> sections) {
        AtomicFiles.write(out, stream -> {
            Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            ReportWriter.write(sections, text);
            text.flush();
        });
    }

    private static int report(List<Section> sections, PrintWriter print) {
        List<Comparison> outside =
                sections.stream().flatMap(section -> section.outside().stream()).toList();
        outside.forEach(comparison -> print.println("out of tolerance: " + comparison));
        boolean complete = sections.stream().allMatch(section -> section.missingCount() == 0);
        return outside.isEmpty() && complete ? 0 : Main.EXIT_DIFFERENT;
    }
}
