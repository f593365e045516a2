package dev.radiomics.cohort.report.figure;

import dev.radiomics.core.roi.Distribution;
import java.util.Arrays;
import java.util.List;

/** The intensities that are shown from black to white. */
public record Window(double black, double white) {
    private static final double TAIL = 0.01;
    private static final int BRIGHTEST = 255;

    /** The middle 98 % of the finite intensities of some slices; 0 to 1 if there are none. */
    public static Window of(List<double[]> slices) {
        double[] finite = slices.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        if (finite.length == 0) {
            return new Window(0, 1);
        }
        Distribution distribution = Distribution.of(finite);
        return new Window(distribution.quantile(TAIL), distribution.quantile(1 - TAIL));
    }

    /** The grey of an intensity, 0 to 255; NaN is black. */
    byte grey(double intensity) {
        if (Double.isNaN(intensity)) {
            return 0;
        }
        double fraction = white > black ? (intensity - black) / (white - black) : 0.5;
        return (byte) Math.round(BRIGHTEST * Math.min(1, Math.max(0, fraction)));
    }
}
