package dev.radiomics.cli;

import dev.radiomics.cohort.guideline.ReportingGuideline;
import dev.radiomics.cohort.provenance.ProvenanceFile;
import dev.radiomics.io.AtomicFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Writes the reporting guideline of the IBSI for a table of results, as Markdown: what the library "
                        + "did is filled in, what only the study knows is left open.",
        footerHeading = "%nExample:%n",
        footer = "  radiomics describe results.provenance.json --out methods.md")
final class DescribeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "NAME.provenance.json, which lies beside the table.")
    private Path provenance;

    @Option(names = "--out", paramLabel = "F", description = "The text (default: standard output).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String text = ReportingGuideline.markdown(ProvenanceFile.read(provenance));
        if (out == null) {
            spec.commandLine().getOut().print(text);
        } else {
            AtomicFiles.write(out, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        return 0;
    }
}
