package dev.radiomics.benchmarks;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.RegionOfInterest;
import java.util.Random;

/**
 * An ellipsoid with semi-axes of 0.45, 0.40 and 0.35 edges in a cube of smooth noise: Gaussian noise smoothed with a standard deviation
 * of 2 voxels and scaled to 400 ± 150; 69,088, 553,352 or 4,427,240 voxels at edge 64, 128 or 256.
 */
final class SyntheticRegion {
    private static final double SIGMA = 2;
    private static final int KERNEL_RADIUS = 8;

    private SyntheticRegion() {}

    static RegionOfInterest of(int edge) {
        return RegionOfInterest.of(volume(edge), mask(edge));
    }

    static Volume volume(int edge) {
        return Volume.of(image(edge), geometry(edge));
    }

    static Mask mask(int edge) {
        return Mask.of(ellipsoid(edge), geometry(edge));
    }

    private static Geometry geometry(int edge) {
        return Geometry.of(new GridSize(edge, edge, edge), new Vector3(1, 1, 1));
    }

    /** Grey levels of a fixed bin size. */
    static DiscretisedRegion discretised(RegionOfInterest region, double binWidth) {
        double[] values = region.values();
        double lowest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            lowest = Math.min(lowest, value);
        }
        double start = Math.floor(lowest / binWidth) * binWidth;
        char[] levels = new char[values.length];
        for (int k = 0; k < values.length; k++) {
            levels[k] = (char) (1 + (int) Math.floor((values[k] - start) / binWidth));
        }
        return DiscretisedRegion.of(region, levels, "fbs:" + binWidth);
    }

    private static boolean[] ellipsoid(int edge) {
        boolean[] mask = new boolean[edge * edge * edge];
        double centre = (edge - 1) / 2.0;
        for (int i = 0; i < mask.length; i++) {
            double x = (i % edge - centre) / (0.45 * edge);
            int row = i / edge;
            int slice = row / edge;
            double y = (row % edge - centre) / (0.40 * edge);
            double z = (slice - centre) / (0.35 * edge);
            mask[i] = x * x + y * y + z * z <= 1;
        }
        return mask;
    }

    private static float[] image(int edge) {
        Random random = new Random(7);
        float[] values = new float[edge * edge * edge];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        smooth(values, edge, 1);
        smooth(values, edge, edge);
        smooth(values, edge, edge * edge);
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / values.length;
        double deviation = Math.sqrt(squares / values.length - mean * mean);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round((values[i] - mean) / deviation * 150 + 400);
        }
        return values;
    }

    /** Convolves along the axis whose voxels lie a stride apart; beyond the edges the nearest value. */
    private static void smooth(float[] values, int edge, int stride) {
        float[] line = new float[edge];
        for (int start = 0; start < values.length; start++) {
            if (start / stride % edge != 0) {
                continue;
            }
            for (int k = 0; k < edge; k++) {
                line[k] = values[start + k * stride];
            }
            for (int k = 0; k < edge; k++) {
                double sum = 0;
                for (int t = -KERNEL_RADIUS; t <= KERNEL_RADIUS; t++) {
                    sum += Math.exp(-t * t / (2 * SIGMA * SIGMA)) * line[Math.min(edge - 1, Math.max(0, k + t))];
                }
                values[start + k * stride] = (float) sum;
            }
        }
    }
}
