package dev.radiomics.cli;

import dev.radiomics.conformance.ibsi1.ComparedValue;
import dev.radiomics.conformance.ibsi1.DataSet;
import dev.radiomics.conformance.ibsi1.DataSetReport;
import dev.radiomics.conformance.ibsi1.ReportWriter;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.AtomicFiles;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Compares with the reference values of IBSI 1 and ends with 3 if any value is out of tolerance.",
        footerHeading = "%nExample:%n",
        footer = "  radiomics conformance --data DIR --out report.csv")
final class ConformanceCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with data_sets (laid out as theibsi/data_sets) or ibsi/data_sets below it.")
    private Path data;

    @Option(names = "--out", paramLabel = "F", description = "Also write every comparison to this CSV file.")
    private Path out;

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads (default: one for each core).")
    private Integer threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(data)) {
            throw new RadiomicsException("--data: there is no folder " + data);
        }
        PrintWriter print = spec.commandLine().getOut();
        print.printf("%-16s %10s %10s %10s %10s%n", "data set", "references", "within", "outside", "missing");
        List<DataSetReport> reports = new ArrayList<>();
        for (DataSet dataSet : DataSet.values()) {
            Optional<DataSet.Case> found = dataSet.load(data);
            if (found.isEmpty()) {
                print.printf("%-16s not in %s%n", dataSet.key(), data);
                continue;
            }
            DataSetReport report = DataSetReport.run(dataSet, found.get(), threadCount());
            reports.add(report);
            print.printf(
                    "%-16s %10d %10d %10d %10d%n",
                    dataSet.key(),
                    report.referenceCount(),
                    report.withinCount(),
                    report.outside().size(),
                    report.missing().size());
        }
        return summarise(reports, print);
    }

    private int threadCount() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private int summarise(List<DataSetReport> reports, PrintWriter print) {
        SortedSet<String> missing = new TreeSet<>();
        boolean allWithin = true;
        for (DataSetReport report : reports) {
            missing.addAll(report.missingFamilies());
            for (ComparedValue value : report.outside()) {
                allWithin = false;
                print.println("out of tolerance: " + report.dataSet().key() + " " + value);
            }
        }
        if (!missing.isEmpty()) {
            print.println("Missing because not built yet: " + String.join(", ", missing) + ".");
        }
        if (out != null) {
            AtomicFiles.write(out, stream -> {
                Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                ReportWriter.write(reports, text);
                text.flush();
            });
        }
        return allWithin ? 0 : Main.EXIT_NOT_CONFORMANT;
    }
}
