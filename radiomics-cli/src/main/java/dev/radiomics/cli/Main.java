package dev.radiomics.cli;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.voxels.Memory;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point of the {@code radiomics} command. */
@Command(
        name = "radiomics",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Standardised radiomics features (IBSI) from medical images and masks.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  success",
            "  1  the input or the settings are wrong; one line on standard error says what to do",
            "  2  the command line is wrong",
            "  3  conformance: a value is out of tolerance or missing; compare, reproduce: the tables differ",
            "  4  there is not enough memory",
            "  5  some cases or regions failed, and are named; the others have their values",
            "  70 an error in radiomics itself; repeat with --debug and report it",
            "",
            "Examples:",
            "  radiomics demo",
            "  radiomics extract --image ct.nii.gz --mask lesion.nii.gz --preset ibsi-1-c --out features.csv",
            "  radiomics extract --image mr.nii.gz --mask lesion.nii.gz --label 2 --bin-count 32",
            "  radiomics info ct.nii.gz"
        },
        subcommands = {
            DemoCommand.class,
            ExtractCommand.class,
            BatchCommand.class,
            SuggestBinsCommand.class,
            FitLandmarksCommand.class,
            SettingsCommand.class,
            MatrixCommand.class,
            CompareCommand.class,
            ReportCommand.class,
            ReproduceCommand.class,
            DescribeCommand.class,
            FilterCommand.class,
            InfoCommand.class,
            ConformanceCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    /** The input or the settings are wrong. */
    static final int EXIT_INPUT = 1;

    /** A value is out of tolerance or missing; tables differ. */
    static final int EXIT_DIFFERENT = 3;

    /** The heap of the virtual machine is too small. */
    static final int EXIT_MEMORY = 4;

    /** Some cases or regions failed. */
    static final int EXIT_INCOMPLETE = 5;

    /** An error in the program itself, as in BSD's sysexits. */
    static final int EXIT_INTERNAL = 70;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "On an error, print the stack trace as well.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs the command with given outputs. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Main main = new Main();
        CommandLine command = new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((error, given) -> usageError(error, err))
                .setExecutionExceptionHandler((error, line, parsed) -> main.report(error, err));
        int exitCode = execute(command, err, arguments);
        out.flush();
        if (out.checkError()) {
            err.println(
                    "radiomics: standard output could not be written completely; check free space, or give --out F");
            return EXIT_INPUT;
        }
        return exitCode;
    }

    private static int execute(CommandLine command, PrintWriter err, String... arguments) {
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("radiomics: " + Memory.exhausted());
            return EXIT_MEMORY;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "give a command: " + String.join(", ", spec.subcommands().keySet()));
    }

    private static int usageError(ParameterException error, PrintWriter err) {
        String name = error.getCommandLine().getCommandSpec().qualifiedName();
        List<String> near = error instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
        err.println(name + ": " + error.getMessage().replaceAll("\\R", " ")
                + (near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?") + " (see " + name + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private int report(Exception error, PrintWriter err) {
        boolean foreseen = error instanceof RadiomicsException;
        err.println("radiomics: "
                + (foreseen ? error.getMessage() : "internal error: " + error + "; repeat with --debug and report it"));
        if (debug) {
            error.printStackTrace(err);
        }
        return foreseen ? EXIT_INPUT : EXIT_INTERNAL;
    }
}
