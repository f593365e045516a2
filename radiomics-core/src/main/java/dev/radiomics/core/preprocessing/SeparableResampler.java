package dev.radiomics.core.preprocessing;

import dev.radiomics.core.execution.Execution;
import java.util.Arrays;

/**
 * Interpolates a volume axis by axis: each old slice along x and y, then all of them along z. Linear in old plus new voxels.
 *
 * <p>Memory: old slices at the new in-plane size, in doubles, and the result.
 */
final class SeparableResampler {
    private final ResampledAxis x;
    private final ResampledAxis y;
    private final ResampledAxis z;
    private final Execution execution;

    SeparableResampler(ResampledAxis x, ResampledAxis y, ResampledAxis z, Execution execution) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.execution = execution;
    }

    /** Reads an old slice into a flat array, x fastest. */
    @FunctionalInterface
    interface SliceSource {
        void read(int z, double[] slice);
    }

    /** Takes a row of the result. */
    @FunctionalInterface
    interface RowSink {
        void write(int y, int z, double[] row);
    }

    void run(SliceSource source, RowSink sink) {
        double[][] slices = new double[z.oldLength()][];
        execution.forEach(slices.length, k -> slices[k] = inPlane(source, k));
        execution.forEach(y.length(), j -> alongZ(slices, j, sink));
    }

    private double[] inPlane(SliceSource source, int k) {
        double[] slice = new double[x.oldLength() * y.oldLength()];
        source.read(k, slice);
        double[] narrowed = new double[x.length() * y.oldLength()];
        double[] line = new double[x.oldLength()];
        for (int j = 0; j < y.oldLength(); j++) {
            System.arraycopy(slice, j * line.length, line, 0, line.length);
            x.prefilter(line);
            x.apply(line, narrowed, j * x.length());
        }
        prefilterColumns(narrowed);
        double[] result = new double[x.length() * y.length()];
        for (int j = 0; j < y.length(); j++) {
            for (int t = 0; t < y.support(); t++) {
                addRow(narrowed, y.source(j, t) * x.length(), y.weight(j, t), result, j * x.length());
            }
        }
        return result;
    }

    private void prefilterColumns(double[] slice) {
        double[] line = new double[y.oldLength()];
        for (int i = 0; i < x.length(); i++) {
            for (int j = 0; j < line.length; j++) {
                line[j] = slice[j * x.length() + i];
            }
            y.prefilter(line);
            for (int j = 0; j < line.length; j++) {
                slice[j * x.length() + i] = line[j];
            }
        }
    }

    private void alongZ(double[][] slices, int j, RowSink sink) {
        int width = x.length();
        int start = j * width;
        double[] line = new double[slices.length];
        for (int i = start; i < start + width; i++) {
            for (int k = 0; k < line.length; k++) {
                line[k] = slices[k][i];
            }
            z.prefilter(line);
            for (int k = 0; k < line.length; k++) {
                slices[k][i] = line[k];
            }
        }
        double[] row = new double[width];
        for (int k = 0; k < z.length(); k++) {
            Arrays.fill(row, 0);
            for (int t = 0; t < z.support(); t++) {
                addRow(slices[z.source(k, t)], start, z.weight(k, t), row, 0);
            }
            sink.write(j, k, row);
        }
    }

    private void addRow(double[] from, int start, double weight, double[] to, int offset) {
        for (int i = 0; i < x.length(); i++) {
            to[offset + i] += weight * from[start + i];
        }
    }
}
