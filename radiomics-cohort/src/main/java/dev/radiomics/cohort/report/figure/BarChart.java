package dev.radiomics.cohort.report.figure;

import java.util.List;

/**
 * Bars side by side.
 *
 * @param title what they show
 * @param axis what runs from left to right
 * @param highest the value of a bar of full height
 * @param ticks along the axis
 * @param notes a second line below the ticks
 */
public record BarChart(String title, String axis, String highest, List<Bar> bars, List<Tick> ticks, List<Tick> notes) {
    private static final int PLAIN_HEIGHT = 184;
    private static final int NOTE_HEIGHT = 15;

    /**
     * A bar.
     *
     * @param at its left end, as a fraction of the width
     * @param width as a fraction of the width
     * @param height as a fraction of the height
     * @param text what it stands for
     */
    public record Bar(double at, double width, double height, String text) {
        /** Its upper end, as a fraction of the height from the top. */
        public double top() {
            return 1 - height;
        }
    }

    /** Height of the figure for a width of 640. */
    public int height() {
        return PLAIN_HEIGHT + (notes.isEmpty() ? 0 : NOTE_HEIGHT);
    }
}
