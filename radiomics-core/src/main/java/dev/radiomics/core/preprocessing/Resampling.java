package dev.radiomics.core.preprocessing;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.spi.Interpolator;

/**
 * Interpolation of image and mask to another voxel spacing (IBSI 1, section 2.4).
 *
 * <p>The new grid has {@code ceil(n s / s')} voxels along each axis and the centre of the old one; beyond the outermost voxel
 * centres the edge value holds. A mask is interpolated as 0 and 1 and kept where it reaches one half, computed to six decimals.
 *
 * <p>Voxels that are NaN or infinite do not spread: they are filled from their neighbours before interpolation, and a new voxel is
 * NaN where more than half of its trilinear weight came from such voxels. Linear in old plus new voxels.
 *
 * @param spacingMm new spacing in mm; 0 keeps an axis as it is, so that (2, 2, 0) interpolates within slices
 * @param image interpolation of intensities
 * @param mask interpolation of masks, {@link Interpolation#LINEAR} or {@link Interpolation#NEAREST}
 */
public record Resampling(Vector3 spacingMm, Interpolator image, Interpolator mask) {
    private static final double HALF = 0.5 - 1e-6;
    private static final long MOST_VOXELS = 1L << 30;

    /** Checks the spacing. */
    public Resampling {
        if (!(spacingMm.isFinite() && spacingMm.smallest() >= 0)) {
            throw new RadiomicsException(
                    "resampling spacing must be above 0 mm, or 0 to keep an axis, got " + spacingMm + " (mm)");
        }
        if (mask != Interpolation.LINEAR && mask != Interpolation.NEAREST) {
            throw new RadiomicsException("a mask is interpolated linearly or by nearest neighbour, got " + mask);
        }
    }

    /** Resampling with the mask interpolated linearly. */
    public static Resampling to(Vector3 spacingMm, Interpolator image) {
        return new Resampling(spacingMm, image, Interpolation.LINEAR);
    }

    /**
     * The image on the new grid; the image itself if the grid stays the same. In single precision if the voxels of the image are floats
     * or integers of up to 16 bits, else in double.
     */
    public Volume apply(Volume volume, Execution execution) {
        Geometry old = volume.geometry();
        ResampledAxis[] axes = axes(old, image);
        Geometry grid = newGeometry(old, axes);
        if (grid.equals(old)) {
            return volume;
        }
        FiniteSlices source = FiniteSlices.of(volume);
        NewVoxels voxels = NewVoxels.from(volume, grid);
        resampler(axes, execution).run(source::read, voxels::writeRow);
        if (source.anyFilled()) {
            resampler(axes(old, Interpolation.LINEAR), execution).run(source::readFilled, (y, z, row) -> {
                for (int x = 0; x < row.length; x++) {
                    if (row[x] > 1 - HALF) {
                        voxels.clear(x, y, z);
                    }
                }
            });
        }
        return voxels.toVolume();
    }

    /** The mask on the new grid; the mask itself if the grid stays the same. */
    public Mask apply(Mask region, Execution execution) {
        Geometry old = region.geometry();
        ResampledAxis[] axes = axes(old, mask);
        Geometry grid = newGeometry(old, axes);
        if (grid.equals(old)) {
            return region;
        }
        boolean[] inside = new boolean[grid.size().arrayLength()];
        resampler(axes, execution).run((z, slice) -> readSlice(region, z, slice), (y, z, row) -> {
            int at = (z * grid.size().y() + y) * row.length;
            for (int i = 0; i < row.length; i++) {
                inside[at + i] = row[i] >= HALF;
            }
        });
        return Mask.of(inside, grid).named(region.name()).withNotes(region.notes());
    }

    private static void readSlice(Mask region, int z, double[] slice) {
        GridSize size = region.geometry().size();
        boolean[] row = new boolean[size.x()];
        for (int y = 0; y < size.y(); y++) {
            region.readRow(0, y, z, row.length, row, 0);
            for (int x = 0; x < row.length; x++) {
                slice[y * row.length + x] = row[x] ? 1 : 0;
            }
        }
    }

    private ResampledAxis[] axes(Geometry old, Interpolator interpolator) {
        requireReasonableSize(old);
        ResampledAxis[] axes = new ResampledAxis[3];
        for (int axis = 0; axis < 3; axis++) {
            axes[axis] = ResampledAxis.of(
                    old.size().along(axis), old.spacingMm().along(axis), spacing(old, axis), interpolator);
        }
        return axes;
    }

    private void requireReasonableSize(Geometry old) {
        double voxels = 1;
        for (int axis = 0; axis < 3; axis++) {
            voxels *= ResampledAxis.newLength(
                    old.size().along(axis), old.spacingMm().along(axis), spacing(old, axis));
        }
        if (voxels > MOST_VOXELS) {
            throw new RadiomicsException("resampling " + old.size() + " voxels of " + old.spacingMm() + " mm to "
                    + newSpacing(old) + " mm would make more than " + MOST_VOXELS
                    + " voxels; choose a larger spacing or crop the image");
        }
    }

    private Vector3 newSpacing(Geometry old) {
        return new Vector3(spacing(old, 0), spacing(old, 1), spacing(old, 2));
    }

    private double spacing(Geometry old, int axis) {
        double wanted = spacingMm.along(axis);
        return wanted == 0 ? old.spacingMm().along(axis) : wanted;
    }

    private Geometry newGeometry(Geometry old, ResampledAxis[] axes) {
        Vector3 spacing = newSpacing(old);
        if (spacing.equals(old.spacingMm())) {
            return old;
        }
        Vector3 origin = old.toWorld(axes[0].firstPosition(), axes[1].firstPosition(), axes[2].firstPosition());
        Direction direction = old.direction();
        return new Geometry(
                new GridSize(axes[0].length(), axes[1].length(), axes[2].length()), spacing, origin, direction);
    }

    private static SeparableResampler resampler(ResampledAxis[] axes, Execution execution) {
        return new SeparableResampler(axes[0], axes[1], axes[2], execution);
    }
}
