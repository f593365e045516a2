package dev.radiomics.cli;

import dev.radiomics.cohort.batch.BatchListener;
import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.RegionFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** Shows how far a batch has come: a bar on a terminal, lines in a log. Says how to go on when it is interrupted. */
final class BatchProgress implements BatchListener, AutoCloseable {
    private static final int TERMINAL_MILLIS = 500;

    private final PrintWriter err;
    private final boolean quiet;
    private final Thread farewell = new Thread(this::sayHowToGoOn);
    private Optional<ProgressBar> bar = Optional.empty();
    private long start;
    private int cases;
    private int before;
    private int done;

    private BatchProgress(PrintWriter err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    static BatchProgress to(PrintWriter err, boolean quiet) {
        return new BatchProgress(err, quiet);
    }

    @Override
    public void started(int all, int doneBefore) {
        cases = all;
        before = doneBefore;
        done = doneBefore;
        start = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(farewell);
        if (quiet) {
            return;
        }
        if (doneBefore > 0) {
            err.println("radiomics: " + doneBefore + " of " + all + " cases were done before");
        }
        if (isTerminal()) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName("cases")
                    .setInitialMax(all)
                    .startsFrom(doneBefore, Duration.ZERO)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(TERMINAL_MILLIS)
                    .showSpeed()
                    .build());
        }
    }

    /** Picocli asks the same before it colours its texts. */
    private static boolean isTerminal() {
        return Ansi.AUTO.enabled();
    }

    @Override
    public synchronized void finished(CaseRecord result) {
        done++;
        for (RegionFailure failure : result.failures()) {
            err.println(
                    (bar.isPresent() ? "\r" : "") + "radiomics: " + result.caseId() + ": " + Failures.text(failure));
        }
        if (bar.isPresent()) {
            bar.get().step();
        } else if (!quiet) {
            err.println("radiomics: " + done + " of " + cases + ": " + result.caseId() + ", "
                    + result.regions().size() + " regions, " + rate());
        }
    }

    private String rate() {
        double minutes = (System.nanoTime() - start) / 60e9;
        double perMinute = (done - before) / minutes;
        return String.format(
                Locale.ROOT, "%.1f cases/min, %.1f min left", perMinute, (cases - done) / Math.max(perMinute, 1e-9));
    }

    private void sayHowToGoOn() {
        err.println((bar.isPresent() ? "\n" : "") + "radiomics: stopped; " + done + " of " + cases
                + " cases are done, go on with --resume");
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // The virtual machine is going down; the farewell is being said.
            return;
        }
    }
}
