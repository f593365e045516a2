package dev.radiomics.core.texture.ngtdm;

import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.texture.LevelWindow;
import dev.radiomics.core.texture.Neighbourhood;
import dev.radiomics.core.texture.RowSpans;
import dev.radiomics.core.texture.VoxelOffset;
import java.util.Arrays;
import java.util.List;

/** Sums of grey levels over neighbourhoods, row by row: the hot loops of NGTDM. Mutable scratch of one task. */
final class NeighbourSums {
    private final RowSpans spans;
    private final NgtdmSettings settings;
    private final List<Neighbourhood.Row> rows;
    private final int neighbourCount;
    private final boolean exact;
    private final LevelWindow window;
    /** Sums over the rows of neighbours of each half width. */
    private final int[][] columns;

    private final int[] sums;
    private final double[] weightedSums;
    private final double[] weights;

    NeighbourSums(DiscretisedRegion region, RowSpans spans, NgtdmSettings settings, boolean acrossSlices) {
        int radius = settings.distance();
        this.spans = spans;
        this.settings = settings;
        this.rows = Neighbourhood.rows(settings.norm(), radius, acrossSlices);
        this.neighbourCount = rows.stream().mapToInt(Neighbourhood.Row::length).sum() - 1;
        this.exact = settings.weighting().isNone() && NgtdmTable.canBeExact(region.levelCount(), neighbourCount);
        this.window =
                new LevelWindow(region, spans, radius, acrossSlices ? radius : 0, 0, exact ? NgtdmTable.COUNT_UNIT : 0);
        int length = window.rowLength();
        this.columns = new int[radius + 1][length];
        this.sums = new int[length];
        this.weightedSums = new double[exact ? 0 : length];
        this.weights = new double[exact ? 0 : length];
    }

    /** Number of neighbours of a voxel with all of its neighbourhood in the region. */
    int neighbourCount() {
        return neighbourCount;
    }

    /** Adds the voxels of a slice to a table. */
    void addSlice(int z, NgtdmTable table) {
        window.moveTo(z);
        for (int y = 0; y < spans.size().y(); y++) {
            int from = window.from(y);
            int to = window.to(y);
            if (from < to && exact) {
                sumRow(y, from, to);
                table.addRow(window.row(y, 0), sums, from, to);
            } else if (from < to) {
                sumWeightedRow(y, from, to);
                table.addRow(window.row(y, 0), weightedSums, weights, from, to);
            }
        }
    }

    private void sumRow(int y, int from, int to) {
        Arrays.fill(sums, 0);
        for (int[] column : columns) {
            Arrays.fill(column, 0);
        }
        for (Neighbourhood.Row row : rows) {
            int halfWidth = row.halfWidth();
            add(window.row(y + row.dy(), row.dz()), columns[halfWidth], from - halfWidth, to + halfWidth);
        }
        for (int halfWidth = 0; halfWidth < columns.length; halfWidth++) {
            slide(columns[halfWidth], halfWidth, sums, from, to);
        }
    }

    private static void add(int[] row, int[] column, int from, int to) {
        for (int x = from; x < to; x++) {
            column[x] += row[x];
        }
    }

    /** Adds to each sum the columns from so many before to so many after it. */
    private static void slide(int[] column, int halfWidth, int[] sums, int from, int to) {
        int sum = 0;
        for (int x = from - halfWidth; x < from + halfWidth; x++) {
            sum += column[x];
        }
        for (int x = from; x < to; x++) {
            sum += column[x + halfWidth];
            sums[x] += sum;
            sum -= column[x - halfWidth];
        }
    }

    private void sumWeightedRow(int y, int from, int to) {
        Arrays.fill(weightedSums, 0);
        Arrays.fill(weights, 0);
        for (Neighbourhood.Row row : rows) {
            int[] levels = window.row(y + row.dy(), row.dz());
            for (int dx = -row.halfWidth(); dx <= row.halfWidth(); dx++) {
                VoxelOffset step = new VoxelOffset(dx, row.dy(), row.dz());
                if (!step.equals(new VoxelOffset(0, 0, 0))) {
                    addWeighted(levels, dx, settings.weighting().weight(step), from, to);
                }
            }
        }
    }

    private void addWeighted(int[] levels, int dx, double weight, int from, int to) {
        for (int x = from; x < to; x++) {
            int level = levels[x + dx];
            if (level > 0) {
                weightedSums[x] += weight * level;
                weights[x] += weight;
            }
        }
    }
}
