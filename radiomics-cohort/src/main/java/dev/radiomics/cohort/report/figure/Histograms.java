package dev.radiomics.cohort.report.figure;

import dev.radiomics.cohort.report.figure.BarChart.Bar;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.TextureMatrix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Bar charts of grey levels and intensities. */
public final class Histograms {
    private static final int INTENSITY_BINS = 64;
    private static final int MOST_BARS = 256;
    private static final int MOST_TICKS = 6;
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Histograms() {}

    /** How many voxels of a region have which grey level, and which intensities these are. */
    public static BarChart ofLevels(DiscretisedRegion region) {
        int width = (region.levelCount() + MOST_BARS - 1) / MOST_BARS;
        Counter counter = new Counter((region.levelCount() + width - 1) / width);
        double[] values = region.region().values();
        int voxel = 0;
        // Levels above 0 come in the order of the values.
        for (char level : region.levels()) {
            if (level > 0) {
                counter.add((level - 1) / width, values[voxel++]);
            }
        }
        return counter.chart(
                "Grey levels " + region.discretisation(),
                "grey level, and the smallest intensity in it",
                bar -> width == 1 ? String.valueOf(bar + 1) : (1 + bar * width) + "–" + ((bar + 1) * width));
    }

    /** How many values lie in which of 64 bins of even width. */
    public static BarChart ofIntensities(double[] values) {
        double minimum = Arrays.stream(values).min().orElse(0);
        double range = Arrays.stream(values).max().orElse(0) - minimum;
        Counter counter = new Counter(range == 0 ? 1 : INTENSITY_BINS);
        for (double value : values) {
            int bin = range == 0 ? 0 : (int) ((value - minimum) / range * INTENSITY_BINS);
            counter.add(Math.min(bin, INTENSITY_BINS - 1), value);
        }
        return counter.chart(
                "Intensities", "bin of even width, and the smallest intensity in it", bar -> String.valueOf(bar + 1));
    }

    /** The second column of the entries of matrices by grey level, added up; at least one matrix. */
    public static BarChart ofEntries(String title, String axis, List<? extends TextureMatrix> matrices) {
        double[] sums = new double[matrices.get(0).levelCount()];
        for (TextureMatrix matrix : matrices) {
            for (int entry = 0; entry < matrix.entryCount(); entry++) {
                sums[(int) matrix.value(entry, 0) - 1] += matrix.value(entry, 1);
            }
        }
        double highest = Arrays.stream(sums).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int level = 0; level < sums.length; level++) {
            if (sums[level] > 0) {
                bars.add(new Bar(
                        (double) level / sums.length,
                        1.0 / sums.length,
                        sums[level] / highest,
                        "grey level " + (level + 1) + ": " + DecimalText.brief((float) sums[level])));
            }
        }
        return new BarChart(
                title,
                axis,
                DecimalText.brief((float) highest),
                bars,
                ticks(sums.length, level -> String.valueOf(level + 1)),
                List.of());
    }

    private static List<Tick> ticks(int bars, IntFunction<String> label) {
        int step = Math.max(1, (bars + MOST_TICKS - 1) / MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (int bar = 0; bar < bars; bar += step) {
            ticks.add(new Tick((bar + 0.5) / bars, label.apply(bar)));
        }
        return ticks;
    }

    /** Counts values by bar. */
    private static final class Counter {
        private final int[] counts;
        private final double[] lowest;
        private final double[] highest;

        Counter(int bars) {
            counts = new int[bars];
            lowest = new double[bars];
            highest = new double[bars];
            Arrays.fill(lowest, Double.POSITIVE_INFINITY);
            Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        }

        void add(int bar, double value) {
            counts[bar]++;
            lowest[bar] = Math.min(lowest[bar], value);
            highest[bar] = Math.max(highest[bar], value);
        }

        BarChart chart(String title, String axis, IntFunction<String> label) {
            int most = Arrays.stream(counts).max().orElse(0);
            double width = 1.0 / counts.length;
            List<Bar> bars = new ArrayList<>();
            for (int bar = 0; bar < counts.length; bar++) {
                if (counts[bar] > 0) {
                    String text = label.apply(bar) + ": intensities " + intensities(bar) + ", "
                            + DecimalText.counted(counts[bar], "voxel");
                    bars.add(new Bar(bar * width, width, (double) counts[bar] / most, text));
                }
            }
            return new BarChart(
                    title,
                    axis,
                    DecimalText.counted(most, "voxel"),
                    bars,
                    ticks(counts.length, label),
                    ticks(counts.length, bar -> counts[bar] > 0 ? brief(lowest[bar]) : ""));
        }

        private String intensities(int bar) {
            String from = brief(lowest[bar]);
            String to = brief(highest[bar]);
            return from.equals(to) ? from : from + " to " + to;
        }

        private static String brief(double value) {
            return DecimalText.brief(new BigDecimal(value).round(FOUR_DIGITS).doubleValue());
        }
    }
}
