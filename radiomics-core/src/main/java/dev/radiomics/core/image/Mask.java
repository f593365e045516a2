package dev.radiomics.core.image;

import dev.radiomics.core.RadiomicsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.BooleanType;
import net.imglib2.type.logic.NativeBoolType;
import net.imglib2.view.Views;

/** Which voxels of a grid belong to a region of interest. Axes x, y, z; x fastest. */
public final class Mask {
    private final boolean[] inside;
    private final Geometry geometry;
    private final String name;
    private final List<String> notes;

    private Mask(boolean[] inside, Geometry geometry, String name, List<String> notes) {
        this.inside = inside;
        this.geometry = geometry;
        this.name = name;
        this.notes = List.copyOf(notes);
    }

    /** A flat array, x fastest. It is kept, not copied: do not change it afterwards. */
    public static Mask of(boolean[] inside, Geometry geometry) {
        if (inside.length != geometry.size().voxelCount()) {
            throw new RadiomicsException("the mask array has " + inside.length + " values, its geometry "
                    + geometry.size() + " voxels (" + geometry.size().voxelCount() + ")");
        }
        return new Mask(inside, geometry, "", List.of());
    }

    /** An ImgLib2 mask already in memory, 2-D (one slice) or 3-D; it is copied. */
    public static <T extends BooleanType<T>> Mask of(RandomAccessibleInterval<T> voxels, Geometry geometry) {
        boolean[] inside = new boolean[geometry.size().arrayLength()];
        for (int axis = 0; axis < Math.max(3, voxels.numDimensions()); axis++) {
            long length = axis < voxels.numDimensions() ? voxels.dimension(axis) : 1;
            if (length != (axis < 3 ? geometry.size().along(axis) : 1)) {
                throw new RadiomicsException("the mask has " + Arrays.toString(voxels.dimensionsAsLongArray())
                        + " voxels along its axes, its geometry " + geometry.size());
            }
        }
        Cursor<T> cursor = Views.flatIterable(voxels).cursor();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = cursor.next().get();
        }
        return new Mask(inside, geometry, "", List.of());
    }

    /** This mask with a remark of how it was read, which the result of an extraction repeats. */
    public Mask withNote(String note) {
        return withNotes(List.of(note));
    }

    /** This mask with further remarks. */
    public Mask withNotes(List<String> further) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(further);
        return new Mask(inside, geometry, name, all);
    }

    /** This mask with the name of its region. */
    public Mask named(String region) {
        return new Mask(inside, geometry, region, notes);
    }

    /** The name of the region: its label, or what a file calls it; may be empty. */
    public String name() {
        return name;
    }

    /**
     * The same voxels on a grid that matches that of the mask but for rounding.
     *
     * @throws GeometryMismatchException if it does not match
     */
    public Mask onMatchingGrid(Geometry grid) {
        grid.requireMatch(geometry);
        return new Mask(inside, grid, name, notes);
    }

    /** Remarks of how the mask was read, oldest first. */
    public List<String> notes() {
        return notes;
    }

    /** Where the voxels lie. */
    public Geometry geometry() {
        return geometry;
    }

    /** The mask as an ImgLib2 image with three dimensions. */
    public RandomAccessibleInterval<NativeBoolType> voxels() {
        GridSize size = geometry.size();
        return ArrayImgs.booleans(inside.clone(), size.x(), size.y(), size.z());
    }

    /** Whether a voxel belongs to the region. */
    public boolean contains(int x, int y, int z) {
        return inside[index(x, y, z)];
    }

    /** Copies {@code length} voxels, from voxel (x, y, z) on along x, to {@code destination[offset…]}. */
    public void readRow(int x, int y, int z, int length, boolean[] destination, int offset) {
        System.arraycopy(inside, index(x, y, z), destination, offset, length);
    }

    /** All voxels as a new flat array, x fastest. */
    public boolean[] toArray() {
        return inside.clone();
    }

    /** Number of voxels of the region. */
    public int voxelCount() {
        int count = 0;
        for (boolean voxel : inside) {
            if (voxel) {
                count++;
            }
        }
        return count;
    }

    /** The smallest box around the region; empty if the region has no voxel. */
    public Optional<Box> boundingBox() {
        GridSize size = geometry.size();
        int x0 = size.x();
        int x1 = -1;
        int y0 = size.y();
        int y1 = -1;
        int z0 = size.z();
        int z1 = -1;
        int row = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++, row += size.x()) {
                int first = 0;
                while (first < size.x() && !inside[row + first]) {
                    first++;
                }
                if (first == size.x()) {
                    continue;
                }
                int last = size.x() - 1;
                while (!inside[row + last]) {
                    last--;
                }
                x0 = Math.min(x0, first);
                x1 = Math.max(x1, last);
                y0 = Math.min(y0, y);
                y1 = Math.max(y1, y);
                z0 = Math.min(z0, z);
                z1 = z;
            }
        }
        return x1 < 0
                ? Optional.empty()
                : Optional.of(new Box(x0, y0, z0, new GridSize(x1 - x0 + 1, y1 - y0 + 1, z1 - z0 + 1)));
    }

    private int index(int x, int y, int z) {
        GridSize size = geometry.size();
        return (z * size.y() + y) * size.x() + x;
    }
}
