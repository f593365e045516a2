package dev.radiomics.cli;

import dev.radiomics.conformance.Section;
import dev.radiomics.conformance.ibsi1.ComparedValue;
import dev.radiomics.conformance.ibsi1.DataSet;
import dev.radiomics.conformance.ibsi1.DataSetReport;
import dev.radiomics.conformance.ibsi1.DigitalPhantom;
import dev.radiomics.conformance.ibsi1.Reference;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Extracts every feature of the IBSI digital phantom and prints it beside the consensus value.")
final class DemoCommand implements Callable<Integer> {
    private static final String ROW = "  %-58s %-4s  %-4s  %14s %14s  %s%n";
    private static final MathContext SIX_DIGITS = new MathContext(6);

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        DataSetReport report = DataSetReport.run(
                DataSet.DIGITAL_PHANTOM, new DataSet.Case(DigitalPhantom.image(), DigitalPhantom.mask()), 1);
        PrintWriter out = spec.commandLine().getOut();
        out.println("IBSI digital phantom: 5 x 4 x 4 voxels of 2 mm, region of 74 voxels, grey levels 1 to 6");
        String family = "";
        for (ComparedValue value : report.values()) {
            if (!value.reference().family().equals(family)) {
                family = value.reference().family();
                out.printf(Locale.ROOT, "%n%s%n", family);
                out.printf(Locale.ROOT, ROW, "feature", "code", "aggr", "value", "consensus", "");
            }
            print(value, out);
        }
        Section section = report.section();
        out.printf(
                Locale.ROOT,
                "%n%d of %d consensus values in tolerance.%n",
                section.withinCount(),
                section.comparisons().size());
        if (!report.missingFamilies().isEmpty()) {
            out.println("Not built yet: " + String.join(", ", report.missingFamilies()) + ".");
        }
        return 0;
    }

    private static void print(ComparedValue compared, PrintWriter out) {
        Reference reference = compared.reference();
        String verdict =
                reference.value().isEmpty() ? "no consensus value" : compared.isWithin() ? "ok" : "OUT OF TOLERANCE";
        out.printf(
                Locale.ROOT,
                ROW,
                reference.feature(),
                reference.featureCode(),
                reference.aggregationCode(),
                compared.value().isPresent() ? text(compared.value().getAsDouble()) : "",
                reference.value().map(BigDecimal::toPlainString).orElse(""),
                compared.value().isEmpty() ? "not built yet" : verdict);
    }

    private static String text(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros().toPlainString()
                : "undefined";
    }
}
