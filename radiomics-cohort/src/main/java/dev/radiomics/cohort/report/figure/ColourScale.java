package dev.radiomics.cohort.report.figure;

/** Colours from dark blue over green to yellow that look evenly spaced, to the colour-blind too, and on light and dark pages. */
final class ColourScale {
    private static final int[][] STOPS = {
        {68, 1, 84},
        {71, 45, 123},
        {59, 82, 139},
        {44, 114, 142},
        {33, 145, 140},
        {40, 174, 128},
        {94, 201, 98},
        {173, 220, 48},
        {253, 231, 37}
    };

    private ColourScale() {}

    /** Red, green and blue, 0 to 255, of a fraction from 0 to 1. */
    static int[] colour(double fraction) {
        double place = Math.min(1, Math.max(0, fraction)) * (STOPS.length - 1);
        int lower = Math.min((int) place, STOPS.length - 2);
        int[] colour = new int[3];
        for (int channel = 0; channel < colour.length; channel++) {
            double part = place - lower;
            colour[channel] = (int) Math.round(STOPS[lower][channel] * (1 - part) + STOPS[lower + 1][channel] * part);
        }
        return colour;
    }
}
