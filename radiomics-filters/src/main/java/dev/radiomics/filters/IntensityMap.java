package dev.radiomics.filters;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.grid.VoxelGrid;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * Functions of the intensity alone, scaled to the range of the image as PyRadiomics documents it. M is the largest absolute intensity
 * of the whole image; an image of zeros maps to zeros (exponential: ones).
 */
public enum IntensityMap implements Plan.Planned {
    /** {@code x^2 / M}. */
    SQUARE("square"),
    /** {@code sign(x) sqrt(M |x|)}. */
    SQUARE_ROOT("squareroot"),
    /** {@code sign(x) log(|x| + 1) M / log(M + 1)}. */
    LOGARITHM("logarithm"),
    /** {@code exp(x log(M) / M)}. */
    EXPONENTIAL("exponential");

    private final String text;

    IntensityMap(String text) {
        this.text = text;
    }

    @Override
    public String imageType() {
        return text;
    }

    @Override
    public Function<Volume, Plan> planner() {
        return image -> new Plan.Direct(this::map);
    }

    private VoxelGrid map(VoxelGrid image, Execution execution) {
        double largest = execution.map(image.nz(), z -> largest(image.slice(z))).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        DoubleUnaryOperator function = function(largest);
        VoxelGrid result = image.likeThis(execution);
        execution.forEach(image.nz(), z -> {
            for (int y = 0; y < image.ny(); y++) {
                double[] from = image.row(y, z);
                double[] to = result.row(y, z);
                for (int x = 0; x < to.length; x++) {
                    to[x] = function.applyAsDouble(from[x]);
                }
            }
        });
        return result;
    }

    private static double largest(double[][] rows) {
        double largest = 0;
        for (double[] row : rows) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    private DoubleUnaryOperator function(double largest) {
        if (largest == 0) {
            return x -> this == EXPONENTIAL ? 1 : 0;
        }
        return switch (this) {
            case SQUARE -> x -> x * x / largest;
            case SQUARE_ROOT -> x -> Math.signum(x) * Math.sqrt(largest * Math.abs(x));
            case LOGARITHM -> {
                double scale = largest / Math.log1p(largest);
                yield x -> Math.signum(x) * scale * Math.log1p(Math.abs(x));
            }
            case EXPONENTIAL -> {
                double scale = Math.log(largest) / largest;
                yield x -> Math.exp(scale * x);
            }
        };
    }
}
