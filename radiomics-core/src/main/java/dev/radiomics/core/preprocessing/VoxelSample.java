package dev.radiomics.core.preprocessing;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Voxels of an image that statistics are taken of. Nothing is copied: every statistic goes through the image again. */
public final class VoxelSample {
    private final Volume image;
    private final Optional<Mask> mask;
    private final double above;
    private final long count;
    private final double mean;
    private final double standardDeviation;

    private VoxelSample(Volume image, Optional<Mask> mask, double above) {
        this.image = image;
        this.mask = mask;
        this.above = above;
        double[] sums = new double[2];
        long[] number = new long[1];
        forEach(value -> {
            sums[0] += value;
            number[0]++;
        });
        this.count = number[0];
        this.mean = sums[0] / count;
        forEach(value -> sums[1] += (value - mean) * (value - mean));
        this.standardDeviation = Math.sqrt(sums[1] / count);
    }

    /**
     * The voxels of an image.
     *
     * @param mask the region or reference, on the grid of the image
     * @throws RadiomicsException if the mask is missing, or all voxels have the same intensity
     */
    public static VoxelSample of(Volume image, NormalisationVoxels voxels, Optional<Mask> mask) {
        VoxelSample sample = switch (voxels) {
            case IMAGE -> new VoxelSample(image, Optional.empty(), Double.NEGATIVE_INFINITY);
            case FOREGROUND -> {
                VoxelSample all = new VoxelSample(image, Optional.empty(), Double.NEGATIVE_INFINITY);
                yield new VoxelSample(image, Optional.empty(), all.mean);
            }
            case REGION, REFERENCE -> {
                if (mask.isEmpty()) {
                    throw new RadiomicsException("normalisation over the voxels of a "
                            + (voxels == NormalisationVoxels.REGION ? "region" : "reference mask")
                            + " needs that mask");
                }
                image.geometry().requireMatch(mask.get().geometry());
                yield new VoxelSample(image, mask, Double.NEGATIVE_INFINITY);
            }
        };
        if (!(sample.standardDeviation > 0)) {
            throw new RadiomicsException("normalisation: the voxels of the " + voxels.key()
                    + " do not have two different intensities; choose other voxels");
        }
        return sample;
    }

    /** Mean intensity. */
    public double mean() {
        return mean;
    }

    /** Standard deviation with the divisor N. */
    public double standardDeviation() {
        return standardDeviation;
    }

    /**
     * Intensities of percentiles: that of rank {@code p / 100 × (N − 1)} among the sorted intensities, between ranks by linear interpolation.
     */
    public double[] percentiles(double... percentiles) {
        long[] ranks = new long[2 * percentiles.length];
        for (int i = 0; i < percentiles.length; i++) {
            double rank = percentiles[i] / 100 * (count - 1);
            ranks[2 * i] = (long) Math.floor(rank);
            ranks[2 * i + 1] = Math.min(count - 1, ranks[2 * i] + 1);
        }
        double[] ordered = OrderStatistics.of(this::forEach, ranks);
        double[] values = new double[percentiles.length];
        for (int i = 0; i < values.length; i++) {
            double part = percentiles[i] / 100 * (count - 1) - ranks[2 * i];
            values[i] = ordered[2 * i] + part * (ordered[2 * i + 1] - ordered[2 * i]);
        }
        return values;
    }

    private void forEach(DoubleConsumer consumer) {
        GridSize size = image.geometry().size();
        double[] row = new double[size.x()];
        boolean[] inside = new boolean[size.x()];
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                image.readRow(0, y, z, row.length, row, 0);
                if (mask.isPresent()) {
                    mask.get().readRow(0, y, z, row.length, inside, 0);
                }
                for (int x = 0; x < row.length; x++) {
                    if (row[x] > above && row[x] < Double.POSITIVE_INFINITY && (mask.isEmpty() || inside[x])) {
                        consumer.accept(row[x]);
                    }
                }
            }
        }
    }
}
