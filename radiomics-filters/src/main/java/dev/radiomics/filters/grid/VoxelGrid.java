package dev.radiomics.filters.grid;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Volume;
import java.util.Arrays;

/**
 * Voxels as rows along x, each an array of its own.
 *
 * <p>Filters work on whole rows, all at the same offset: the form of loop that the compiler turns into vector instructions (it
 * does not for two parts of one array, which might overlap). A line of rows along y or z is an array of references.
 */
public final class VoxelGrid {
    private final int nx;
    private final int ny;
    private final int nz;
    private final double[][] rows;

    private VoxelGrid(int nx, int ny, int nz, double[][] rows) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        this.rows = rows;
    }

    /** A grid whose rows are to be set with {@link #setRow}. */
    public static VoxelGrid empty(int nx, int ny, int nz) {
        return new VoxelGrid(nx, ny, nz, new double[ny * nz][]);
    }

    /** A grid of zeros; its memory is prepared on all threads, which is a good part of a fast filter's time. */
    public static VoxelGrid zeros(int nx, int ny, int nz, Execution execution) {
        VoxelGrid grid = new VoxelGrid(nx, ny, nz, new double[ny * nz][]);
        execution.forEach(nz, z -> grid.setSlice(z, new double[ny][nx]));
        return grid;
    }

    /** A grid of zeros of the same size. */
    public VoxelGrid likeThis(Execution execution) {
        return zeros(nx, ny, nz, execution);
    }

    /**
     * Copies an image.
     *
     * @throws RadiomicsException if a voxel is NaN or infinite
     */
    public static VoxelGrid read(Volume image, Execution execution) {
        GridSize size = image.geometry().size();
        VoxelGrid grid = empty(size.x(), size.y(), size.z());
        execution.forEach(size.z(), z -> {
            for (int y = 0; y < size.y(); y++) {
                double[] row = new double[size.x()];
                grid.setRow(y, z, row);
                image.readRow(0, y, z, size.x(), row, 0);
                requireFinite(row, y, z);
            }
        });
        return grid;
    }

    private static void requireFinite(double[] row, int y, int z) {
        double check = 0;
        for (double value : row) {
            check += 0 * value; // NaN as soon as one value is NaN or infinite
        }
        if (check == 0) {
            return;
        }
        for (int x = 0; x < row.length; x++) {
            if (!Double.isFinite(row[x])) {
                throw new RadiomicsException(
                        "a filter needs finite voxels, but voxel (" + x + ", " + y + ", " + z + ") is " + row[x]
                                + "; replace such voxels (for example by the value of air) before filtering");
            }
        }
    }

    /** These voxels as an image. */
    public Volume toVolume(Geometry geometry, Execution execution) {
        double[] values = new double[geometry.size().arrayLength()];
        execution.forEach(nz, z -> {
            for (int i = z * ny; i < (z + 1) * ny; i++) {
                System.arraycopy(rows[i], 0, values, i * nx, nx);
            }
        });
        return Volume.of(values, geometry);
    }

    /** This grid with so many voxels added on both sides of x and y, and of z where asked. */
    public VoxelGrid padded(int margin, Dimensions dimensions, Boundary boundary, Execution execution) {
        int marginZ = dimensions == Dimensions.THREE ? margin : 0;
        VoxelGrid padded = empty(nx + 2 * margin, ny + 2 * margin, nz + 2 * marginZ);
        execution.forEach(padded.nz, z -> {
            int fromZ = boundary.source(z - marginZ, nz);
            for (int y = 0; y < padded.ny; y++) {
                int fromY = boundary.source(y - margin, ny);
                double[] row = new double[padded.nx];
                extend(fromY < 0 || fromZ < 0 ? null : row(fromY, fromZ), nx, boundary, margin, row);
                padded.setRow(y, z, row);
            }
        });
        return padded;
    }

    /**
     * Writes a row with its continuation on both sides.
     *
     * @param row the row, or null for one that lies outside the image with its constant value
     * @param length length of the row
     * @param margin voxels before the row
     * @param extended receives the row at {@code margin}, and its continuation before and after, up to its own length
     */
    public static void extend(double[] row, int length, Boundary boundary, int margin, double[] extended) {
        if (row == null) {
            Arrays.fill(extended, boundary.value());
            return;
        }
        for (int i = 0; i < margin; i++) {
            int from = boundary.source(i - margin, length);
            extended[i] = from < 0 ? boundary.value() : row[from];
        }
        System.arraycopy(row, 0, extended, margin, length);
        for (int i = margin + length; i < extended.length; i++) {
            int from = boundary.source(i - margin, length);
            extended[i] = from < 0 ? boundary.value() : row[from];
        }
    }

    /** The inner part, without so many voxels on both sides of x and y, and of z where asked. */
    public VoxelGrid cropped(int margin, Dimensions dimensions, Execution execution) {
        int marginZ = dimensions == Dimensions.THREE ? margin : 0;
        VoxelGrid inner = empty(nx - 2 * margin, ny - 2 * margin, nz - 2 * marginZ);
        execution.forEach(inner.nz, z -> {
            for (int y = 0; y < inner.ny; y++) {
                inner.setRow(y, z, Arrays.copyOfRange(row(y + margin, z + marginZ), margin, margin + inner.nx));
            }
        });
        return inner;
    }

    /** Voxels along x. */
    public int nx() {
        return nx;
    }

    /** Voxels along y. */
    public int ny() {
        return ny;
    }

    /** Voxels along z. */
    public int nz() {
        return nz;
    }

    /** Voxels along axis 0 (x), 1 (y) or 2 (z). */
    public int along(int axis) {
        return axis == 0 ? nx : axis == 1 ? ny : nz;
    }

    /** The row itself, not a copy. */
    public double[] row(int y, int z) {
        return rows[z * ny + y];
    }

    /** Replaces a row; the array becomes part of the grid. */
    public void setRow(int y, int z, double[] row) {
        rows[z * ny + y] = row;
    }

    /** The rows of a slice, by y. */
    public double[][] slice(int z) {
        return Arrays.copyOfRange(rows, z * ny, (z + 1) * ny);
    }

    /** The rows with one y, by z. */
    public double[][] sheet(int y) {
        double[][] sheet = new double[nz][];
        for (int z = 0; z < nz; z++) {
            sheet[z] = row(y, z);
        }
        return sheet;
    }

    /** Replaces the rows of a slice. */
    public void setSlice(int z, double[][] slice) {
        System.arraycopy(slice, 0, rows, z * ny, ny);
    }

    /** Replaces the rows with one y. */
    public void setSheet(int y, double[][] sheet) {
        for (int z = 0; z < nz; z++) {
            setRow(y, z, sheet[z]);
        }
    }
}
