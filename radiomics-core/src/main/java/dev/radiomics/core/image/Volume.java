package dev.radiomics.core.image;

import dev.radiomics.core.RadiomicsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/**
 * A scalar image: voxels of any ImgLib2 real type and where they lie. Axes x, y, z; x fastest; a 2-D image is one slice.
 *
 * <p>The voxels are kept, not copied: who hands an array or an image in must not change it afterwards.
 */
public final class Volume {
    private final RandomAccessibleInterval<? extends RealType<?>> voxels;
    private final Geometry geometry;
    private final VoxelRows rows;
    private final Optional<Acquisition> acquisition;
    private final List<String> notes;

    private Volume(
            RandomAccessibleInterval<? extends RealType<?>> voxels,
            Geometry geometry,
            Optional<Acquisition> acquisition,
            List<String> notes) {
        this.voxels = voxels;
        this.geometry = geometry;
        this.rows = VoxelRows.of(voxels);
        this.acquisition = acquisition;
        this.notes = List.copyOf(notes);
    }

    /**
     * An ImgLib2 image already in memory.
     *
     * @param voxels 2-D (one slice) or 3-D, of the size that the geometry states
     * @throws RadiomicsException if the sizes differ or the image has another number of dimensions
     */
    public static <T extends RealType<T>> Volume of(RandomAccessibleInterval<T> voxels, Geometry geometry) {
        int dimensions = voxels.numDimensions();
        if (dimensions != 2 && dimensions != 3) {
            throw new RadiomicsException("an image must have 2 or 3 dimensions, got " + dimensions
                    + "; take one volume out of it, for example with Views.hyperSlice");
        }
        RandomAccessibleInterval<T> solid = dimensions == 3 ? voxels : Views.addDimension(voxels, 0, 0);
        GridSize size = geometry.size();
        if (solid.dimension(0) != size.x() || solid.dimension(1) != size.y() || solid.dimension(2) != size.z()) {
            throw new RadiomicsException("the image has " + solid.dimension(0) + " x " + solid.dimension(1) + " x "
                    + solid.dimension(2) + " voxels, its geometry says " + size);
        }
        boolean zeroMin = solid.min(0) == 0 && solid.min(1) == 0 && solid.min(2) == 0;
        return new Volume(zeroMin ? solid : Views.zeroMin(solid), geometry, Optional.empty(), List.of());
    }

    /** Voxel values in a flat array, x fastest. */
    public static Volume of(double[] values, Geometry geometry) {
        GridSize size = checkLength(values.length, geometry);
        return of(ArrayImgs.doubles(values, size.x(), size.y(), size.z()), geometry);
    }

    /** Voxel values in a flat array, x fastest. */
    public static Volume of(float[] values, Geometry geometry) {
        GridSize size = checkLength(values.length, geometry);
        return of(ArrayImgs.floats(values, size.x(), size.y(), size.z()), geometry);
    }

    private static GridSize checkLength(int length, Geometry geometry) {
        if (length != geometry.size().voxelCount()) {
            throw new RadiomicsException("the array has " + length + " values, its geometry " + geometry.size()
                    + " voxels (" + geometry.size().voxelCount() + ")");
        }
        return geometry.size();
    }

    /** This image with a remark of how it was read, which the result of an extraction repeats. */
    public Volume withNote(String note) {
        return withNotes(List.of(note));
    }

    /** This image with further remarks. */
    public Volume withNotes(List<String> further) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(further);
        return new Volume(voxels, geometry, acquisition, all);
    }

    /** This image with where it was acquired. */
    public Volume withAcquisition(Acquisition where) {
        return new Volume(voxels, geometry, Optional.of(where), notes);
    }

    /** Where the image was acquired; empty for files that do not say, and for images made from another one. */
    public Optional<Acquisition> acquisition() {
        return acquisition;
    }

    /** Remarks of how the image was read, oldest first. */
    public List<String> notes() {
        return notes;
    }

    /** Where the voxels lie. */
    public Geometry geometry() {
        return geometry;
    }

    /** The voxels as an ImgLib2 image with three dimensions, starting at zero. */
    public RandomAccessibleInterval<? extends RealType<?>> voxels() {
        return voxels;
    }

    /** The value of one voxel. For many voxels use {@link #read} or {@link #readRow}. */
    public double valueAt(int x, int y, int z) {
        double[] value = new double[1];
        rows.read(x, y, z, 1, value, 0);
        return value[0];
    }

    /** Copies {@code length} voxels, from voxel (x, y, z) on along x, to {@code destination[offset…]}; no check of bounds. */
    public void readRow(int x, int y, int z, int length, double[] destination, int offset) {
        rows.read(x, y, z, length, destination, offset);
    }

    /** The values of a box inside the image as a flat array, x fastest. */
    public double[] read(Box box) {
        if (!box.isInside(geometry.size())) {
            throw new IllegalArgumentException(box + " reaches outside an image of " + geometry.size());
        }
        GridSize size = box.size();
        double[] values = new double[size.arrayLength()];
        int offset = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                rows.read(box.x(), box.y() + y, box.z() + z, size.x(), values, offset);
                offset += size.x();
            }
        }
        return values;
    }

    /** All values as a new flat array, x fastest. */
    public double[] toArray() {
        return read(Box.of(geometry.size()));
    }
}
