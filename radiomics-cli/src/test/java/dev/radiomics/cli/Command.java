package dev.radiomics.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;

/** Runs the command as a user does and keeps what it printed. */
record Command(int exitCode, String out, String err) {

    static Command run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err, true), texts);
        return new Command(exitCode, out.toString(), err.toString());
    }

    /** Arguments and more of them. */
    static Object[] with(Object[] arguments, Object... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray();
    }

    /** Number of lines on standard error. */
    long errorLines() {
        return err.lines().count();
    }
}
