package dev.radiomics.core.texture.glrlm;

import dev.radiomics.core.texture.LevelWindow;
import dev.radiomics.core.texture.VoxelOffset;

/**
 * For each voxel the how-manieth of its run along one direction it is, found from its predecessor alone. Mutable: remembers the rows of
 * this slice and of the one before; rows are asked for in raster order.
 */
final class RunPositions {
    private final VoxelOffset step;
    private final LevelWindow window;
    /** Positions by parity of the slice (the same rows for a direction in plane) and row. Valid where there are voxels. */
    private final int[][][] rows;

    private final int[] shiftedLevels;
    private final int[] shiftedPositions;

    RunPositions(VoxelOffset step, int rowCount, LevelWindow window) {
        this.step = step;
        this.window = window;
        // One more row on both sides, as the window has: predecessors outside the box are outside the region.
        this.rows = new int[step.isInPlane() ? 1 : 2][rowCount + 2][window.rowLength()];
        this.shiftedLevels = new int[window.rowLength()];
        this.shiftedPositions = new int[window.rowLength()];
    }

    /** The positions of the voxels {@code from … to - 1} of a row of the slice at the centre of the window; read-only. */
    int[] find(int y, int z, int from, int to) {
        int[] levels = window.row(y, 0);
        int[] positions = rows[z % rows.length][y + 1];
        if (step.dy() == 0 && step.dz() == 0) {
            findAlongRow(levels, positions, from, to);
            return positions;
        }
        int[] levelsBefore = window.row(y - step.dy(), -step.dz());
        int[] positionsBefore = rows[(z + step.dz()) % rows.length][y + 1 - step.dy()];
        if (step.dx() != 0) {
            // Shifted copies: a loop that reads at x - dx would not be vectorised.
            System.arraycopy(levelsBefore, from - step.dx(), shiftedLevels, from, to - from);
            System.arraycopy(positionsBefore, from - step.dx(), shiftedPositions, from, to - from);
            levelsBefore = shiftedLevels;
            positionsBefore = shiftedPositions;
        }
        find(levels, levelsBefore, positionsBefore, positions, from, to);
        return positions;
    }

    /** One more than the predecessor's position if that has the same level, else 1. */
    private static void find(
            int[] levels, int[] levelsBefore, int[] positionsBefore, int[] positions, int from, int to) {
        for (int x = from; x < to; x++) {
            // All bits set if the levels are equal and not outside (0): there no position may grow.
            int continues = (((levels[x] ^ levelsBefore[x]) - 1) & -levels[x]) >> 31;
            positions[x] = (positionsBefore[x] & continues) + 1;
        }
    }

    private static void findAlongRow(int[] levels, int[] positions, int from, int to) {
        int position = 0;
        int before = 0;
        for (int x = from; x < to; x++) {
            int level = levels[x];
            int continues = (((level ^ before) - 1) & -level) >> 31;
            position = (position & continues) + 1;
            positions[x] = position;
            before = level;
        }
    }
}
