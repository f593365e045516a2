package dev.radiomics.cohort.report.figure;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.texture.CountMatrix;
import java.util.List;

/**
 * Texture matrices of a family, added up, as a picture: grey levels from top to bottom, the second index from left to right, the shade by
 * the logarithm of the count.
 *
 * @param title name of the family
 * @param source which matrices were added
 * @param largest the largest count of a cell
 */
public record HeatMap(
        String title,
        String source,
        String columnLabel,
        PixelPicture pixels,
        List<Tick> rows,
        List<Tick> columns,
        String largest) {
    private static final int SHADES = 254;

    /** Adds matrices up; at least one. Linear in their entries. */
    public static HeatMap of(String title, String source, String columnLabel, List<CountMatrix> matrices) {
        int levels = matrices.stream().mapToInt(CountMatrix::levelCount).max().orElseThrow();
        int largestIndex =
                matrices.stream().mapToInt(HeatMap::largestIndex).max().orElseThrow();
        IndexBins rows = IndexBins.even(levels);
        IndexBins columns = IndexBins.widening(Math.max(1, largestIndex));
        double[] counts = new double[rows.count() * columns.count()];
        for (CountMatrix matrix : matrices) {
            for (int entry = 0; entry < matrix.entryCount(); entry++) {
                int cell = rows.cell(matrix.level(entry)) * columns.count() + columns.cell(matrix.index(entry));
                counts[cell] += matrix.count(entry);
            }
        }
        double largest = 0;
        for (double count : counts) {
            largest = Math.max(largest, count);
        }
        return new HeatMap(
                title,
                source,
                columnLabel,
                PixelPicture.coloured(shades(counts, largest), columns.count(), rows.count()),
                rows.ticks(),
                columns.ticks(),
                DecimalText.brief((float) largest));
    }

    private static int largestIndex(CountMatrix matrix) {
        int largest = 0;
        for (int entry = 0; entry < matrix.entryCount(); entry++) {
            largest = Math.max(largest, matrix.index(entry));
        }
        return largest;
    }

    private static byte[] shades(double[] counts, double largest) {
        byte[] shades = new byte[counts.length];
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                shades[cell] = (byte) (1 + Math.round(SHADES * Math.log1p(counts[cell]) / Math.log1p(largest)));
            }
        }
        return shades;
    }
}
