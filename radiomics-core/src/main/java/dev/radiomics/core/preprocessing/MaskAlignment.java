package dev.radiomics.core.preprocessing;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;

/**
 * Brings a mask that was drawn on another grid to the grid of an image, whatever the orientation of both: a voxel belongs to the
 * region when trilinear interpolation of the mask at its centre reaches one half. Outside its own grid the mask is empty.
 *
 * <p>Linear in the voxels of the image.
 */
public final class MaskAlignment {
    private static final double HALF = 0.5 - 1e-6;

    private MaskAlignment() {}

    /**
     * The mask on another grid, with a note that says so; the mask itself if the grids match.
     *
     * @throws RadiomicsException if the mask lies outside the grid
     */
    public static Mask toGrid(Mask mask, Geometry grid, Execution execution) {
        if (grid.matches(mask.geometry())) {
            return mask;
        }
        GridSize size = grid.size();
        boolean[] inside = new boolean[size.arrayLength()];
        Vector3 origin = mask.geometry().toIndex(grid.toWorld(0, 0, 0));
        Vector3 stepX = mask.geometry().toIndex(grid.toWorld(1, 0, 0)).minus(origin);
        Vector3 stepY = mask.geometry().toIndex(grid.toWorld(0, 1, 0)).minus(origin);
        Vector3 stepZ = mask.geometry().toIndex(grid.toWorld(0, 0, 1)).minus(origin);
        execution.forEach(size.z(), z -> {
            int at = z * size.y() * size.x();
            for (int y = 0; y < size.y(); y++) {
                Vector3 row = origin.plus(stepZ.times(z)).plus(stepY.times(y));
                for (int x = 0; x < size.x(); x++) {
                    double i = row.x() + x * stepX.x();
                    double j = row.y() + x * stepX.y();
                    double k = row.z() + x * stepX.z();
                    inside[at++] = coverage(mask, i, j, k) >= HALF;
                }
            }
        });
        Mask aligned = Mask.of(inside, grid).named(mask.name()).withNotes(mask.notes());
        if (aligned.boundingBox().isEmpty() && mask.boundingBox().isPresent()) {
            throw new RadiomicsException(
                    "the region lies outside the image: after resampling the mask to the grid of the image it has "
                            + "no voxel; check that image and mask belong together (image " + grid + "; mask "
                            + mask.geometry() + ")");
        }
        return aligned.withNote("the mask was resampled to the grid of the image");
    }

    private static double coverage(Mask mask, double i, double j, double k) {
        int i0 = (int) Math.floor(i);
        int j0 = (int) Math.floor(j);
        int k0 = (int) Math.floor(k);
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            int x = i0 + (corner & 1);
            int y = j0 + (corner >> 1 & 1);
            int z = k0 + (corner >> 2 & 1);
            if (isInside(mask, x, y, z) && mask.contains(x, y, z)) {
                sum += (1 - Math.abs(i - x)) * (1 - Math.abs(j - y)) * (1 - Math.abs(k - z));
            }
        }
        return sum;
    }

    private static boolean isInside(Mask mask, int x, int y, int z) {
        GridSize size = mask.geometry().size();
        return x >= 0 && y >= 0 && z >= 0 && x < size.x() && y < size.y() && z < size.z();
    }
}
