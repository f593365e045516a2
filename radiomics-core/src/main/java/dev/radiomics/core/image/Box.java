package dev.radiomics.core.image;

/** A box of voxels: index of its first voxel and its size. It may reach outside the image it is used with. */
public record Box(int x, int y, int z, GridSize size) {

    /** The whole grid. */
    public static Box of(GridSize size) {
        return new Box(0, 0, 0, size);
    }

    /** This box with so many voxels added on both sides of each axis. */
    public Box grownBy(int marginX, int marginY, int marginZ) {
        return new Box(
                x - marginX,
                y - marginY,
                z - marginZ,
                new GridSize(size.x() + 2 * marginX, size.y() + 2 * marginY, size.z() + 2 * marginZ));
    }

    /** The part of this box inside a grid; the box must overlap the grid. */
    public Box clippedTo(GridSize grid) {
        int x0 = Math.max(x, 0);
        int y0 = Math.max(y, 0);
        int z0 = Math.max(z, 0);
        return new Box(
                x0,
                y0,
                z0,
                new GridSize(
                        Math.min(x + size.x(), grid.x()) - x0,
                        Math.min(y + size.y(), grid.y()) - y0,
                        Math.min(z + size.z(), grid.z()) - z0));
    }

    /** Whether every voxel of this box lies in a grid. */
    public boolean isInside(GridSize grid) {
        return x >= 0
                && y >= 0
                && z >= 0
                && x + size.x() <= grid.x()
                && y + size.y() <= grid.y()
                && z + size.z() <= grid.z();
    }
}
