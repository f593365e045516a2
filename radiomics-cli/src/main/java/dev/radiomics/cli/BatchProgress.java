package dev.radiomics.cli;

import dev.radiomics.cohort.batch.BatchListener;
import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.core.DecimalText;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** Shows how far a batch has come: a bar on a terminal, lines in a log. Says how to go on when it is interrupted. */
final class BatchProgress implements BatchListener, AutoCloseable {
    private static final int TERMINAL_MILLIS = 500;
    private static final int MOST_NOTES = 20;

    private final PrintWriter err;
    private final boolean quiet;
    private final String advice;
    private final Thread farewell = new Thread(this::sayFarewell);
    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private int furtherNotes;
    private Optional<ProgressBar> bar = Optional.empty();
    private long start;
    private int cases;
    private int before;
    private int done;

    private BatchProgress(PrintWriter err, boolean quiet, String advice) {
        this.err = err;
        this.advice = advice;
        this.quiet = quiet;
    }

    /**
     * On a terminal a bar, elsewhere a line a case.
     *
     * @param advice what is said behind the count when somebody stops the run
     */
    static BatchProgress to(PrintWriter err, boolean quiet, String advice) {
        return new BatchProgress(err, quiet, advice);
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
        result.regions().stream()
                .flatMap(region -> region.warnings().stream())
                .distinct()
                .forEach(this::count);
        for (RegionFailure failure : result.failures()) {
            err.println(
                    (bar.isPresent() ? "\r" : "") + "radiomics: " + result.caseId() + ": " + Failures.text(failure));
        }
        if (bar.isPresent()) {
            bar.get().step();
        } else if (!quiet) {
            err.println("radiomics: " + done + " of " + cases + ": " + result.caseId() + ", "
                    + DecimalText.counted(result.regions().size(), "region") + ", " + rate());
        }
    }

    /** Texts with numbers of their own would fill the memory. */
    private void count(String note) {
        if (notes.size() < MOST_NOTES || notes.containsKey(note)) {
            notes.merge(note, 1, Integer::sum);
        } else {
            furtherNotes++;
        }
    }

    private void sayNotes() {
        notes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(note -> err.println(
                        "radiomics: note (" + DecimalText.counted(note.getValue(), "case") + "): " + note.getKey()));
        if (furtherNotes > 0) {
            err.println("radiomics: and " + DecimalText.counted(furtherNotes, "further note") + " in the provenance");
        }
    }

    private String rate() {
        double minutes = (System.nanoTime() - start) / 60e9;
        double perMinute = Math.max((done - before) / minutes, 1e-9);
        return String.format(Locale.ROOT, "%.0f cases/min, %s left", perMinute, duration((cases - done) / perMinute));
    }

    private static String duration(double minutes) {
        if (minutes < 2) {
            return String.format(Locale.ROOT, "%.0f s", minutes * 60);
        }
        return minutes < 120
                ? String.format(Locale.ROOT, "%.0f min", minutes)
                : String.format(Locale.ROOT, "%.1f h", minutes / 60);
    }

    private void sayFarewell() {
        err.println((bar.isPresent() ? "\n" : "") + "radiomics: stopped; " + done + " of " + cases + " cases are done"
                + advice);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        if (!quiet) {
            sayNotes();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // The virtual machine is going down; the farewell is being said.
            return;
        }
    }
}
