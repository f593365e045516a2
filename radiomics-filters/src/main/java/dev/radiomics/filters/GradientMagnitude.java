package dev.radiomics.filters;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.VoxelGrid;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Length of the gradient per mm: {@code sqrt(sum over axes of ((f[k+1] - f[k-1]) / (2 spacing))^2)}. With the nearest boundary it is
 * the filter of ITK that PyRadiomics calls {@code gradient}.
 */
public record GradientMagnitude(Dimensions dimensions, Boundary boundary) implements Plan.Planned {
    @Override
    public String imageType() {
        return "gradient:" + dimensions + ":" + boundary;
    }

    @Override
    public Function<Volume, Plan> planner() {
        return image -> {
            Vector3 spacing = image.geometry().spacingMm();
            return new Plan.Direct((grid, execution) -> magnitude(grid, spacing, execution));
        };
    }

    private VoxelGrid magnitude(VoxelGrid image, Vector3 spacing, Execution execution) {
        VoxelGrid result = image.likeThis(execution);
        double[] outside = new double[image.nx()];
        Arrays.fill(outside, boundary.value());
        execution.forEach(image.nz(), z -> {
            double[] extended = new double[image.nx() + 2];
            for (int y = 0; y < image.ny(); y++) {
                double[] to = result.row(y, z);
                VoxelGrid.extend(image.row(y, z), image.nx(), boundary, 1, extended);
                for (int x = 0; x < to.length; x++) {
                    double d = (extended[x + 2] - extended[x]) / (2 * spacing.x());
                    to[x] = d * d;
                }
                addSquares(to, row(image, y + 1, z, outside), row(image, y - 1, z, outside), spacing.y());
                if (dimensions == Dimensions.THREE) {
                    addSquares(to, row(image, y, z + 1, outside), row(image, y, z - 1, outside), spacing.z());
                }
                for (int x = 0; x < to.length; x++) {
                    to[x] = Math.sqrt(to[x]);
                }
            }
        });
        return result;
    }

    private double[] row(VoxelGrid image, int y, int z, double[] outside) {
        int fromY = boundary.source(y, image.ny());
        int fromZ = boundary.source(z, image.nz());
        return fromY < 0 || fromZ < 0 ? outside : image.row(fromY, fromZ);
    }

    private static void addSquares(double[] to, double[] after, double[] before, double spacing) {
        for (int x = 0; x < to.length; x++) {
            double d = (after[x] - before[x]) / (2 * spacing);
            to[x] += d * d;
        }
    }
}
