package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import java.util.Arrays;
import java.util.List;

/**
 * The marching cubes surface of a binary mask at iso-level 0.5, the mask surrounded by zeros.
 *
 * <p>Every cube of one of the 256 cases holds the same triangles and the same share of the inside. So the mesh is never built: its
 * cubes are counted by case, and volume and area are sums over the cases. The volume is that of the signed tetrahedra of the
 * closed mesh. O(voxels), one table of counts a layer.
 *
 * @param volume mm^3
 * @param area mm^2
 */
record SurfaceMesh(double volume, double area) {

    /** Volume and area of the mesh of a mask (x fastest). */
    static SurfaceMesh of(boolean[] mask, GridSize size, Vector3 spacingMm, Execution execution) {
        List<int[]> layers = execution.map(size.z() + 1, layer -> countLayer(mask, size, layer - 1));
        long[] counts = new long[MarchingCubes.CASES];
        for (int[] layer : layers) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += layer[i];
            }
        }
        double volume = 0;
        double area = 0;
        for (int i = 0; i < counts.length; i++) {
            volume += counts[i] * MarchingCubes.insideFraction(i);
            area += counts[i] * area(MarchingCubes.triangles(i), spacingMm);
        }
        return new SurfaceMesh(volume * spacingMm.x() * spacingMm.y() * spacingMm.z(), area);
    }

    /** Counts the cubes between slices z and z + 1 by case; slices and rows outside the mask are empty. */
    private static int[] countLayer(boolean[] mask, GridSize size, int z) {
        int[] counts = new int[MarchingCubes.CASES];
        byte[] codes = new byte[size.x()];
        for (int y = -1; y < size.y(); y++) {
            Arrays.fill(codes, (byte) 0);
            addRow(mask, size, y, z, 1, codes);
            addRow(mask, size, y + 1, z, 2, codes);
            addRow(mask, size, y, z + 1, 4, codes);
            addRow(mask, size, y + 1, z + 1, 8, codes);
            int previous = 0;
            for (byte code : codes) {
                counts[previous | code << 4]++;
                previous = code;
            }
            counts[previous]++;
        }
        return counts;
    }

    private static void addRow(boolean[] mask, GridSize size, int y, int z, int bit, byte[] codes) {
        if (y < 0 || z < 0 || y == size.y() || z == size.z()) {
            return;
        }
        int row = (z * size.y() + y) * size.x();
        for (int x = 0; x < codes.length; x++) {
            codes[x] |= (byte) (mask[row + x] ? bit : 0);
        }
    }

    private static double area(byte[] t, Vector3 spacingMm) {
        double area = 0;
        for (int i = 0; i < t.length; i += 9) {
            Vector3 u = edge(t, i, i + 3, spacingMm);
            Vector3 v = edge(t, i, i + 6, spacingMm);
            area += u.cross(v).norm() / 2;
        }
        return area;
    }

    private static Vector3 edge(byte[] t, int from, int to, Vector3 spacingMm) {
        return new Vector3(
                (t[to] - t[from]) * spacingMm.x() / 2,
                (t[to + 1] - t[from + 1]) * spacingMm.y() / 2,
                (t[to + 2] - t[from + 2]) * spacingMm.z() / 2);
    }
}
