package dev.radiomics.core.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.testing.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class SurfaceMeshTest {
    private record Point(int x, int y, int z) {}

    private record Edge(Point from, Point to) {}

    /** All triangles of a mask, cube by cube, in half voxels. */
    private static List<Point[]> triangles(boolean[] mask, GridSize size) {
        List<Point[]> triangles = new ArrayList<>();
        for (int z = -1; z < size.z(); z++) {
            for (int y = -1; y < size.y(); y++) {
                for (int x = -1; x < size.x(); x++) {
                    int cubeCase = 0;
                    for (int corner = 0; corner < 8; corner++) {
                        if (isInside(mask, size, x + (corner >> 2), y + (corner & 1), z + (corner >> 1 & 1))) {
                            cubeCase |= 1 << corner;
                        }
                    }
                    byte[] t = MarchingCubes.triangles(cubeCase);
                    for (int i = 0; i < t.length; i += 9) {
                        Point[] triangle = new Point[3];
                        for (int v = 0; v < 3; v++) {
                            int at = i + 3 * v;
                            triangle[v] = new Point(2 * x + t[at], 2 * y + t[at + 1], 2 * z + t[at + 2]);
                        }
                        triangles.add(triangle);
                    }
                }
            }
        }
        return triangles;
    }

    private static boolean isInside(boolean[] mask, GridSize size, int x, int y, int z) {
        boolean isIn = x >= 0 && y >= 0 && z >= 0 && x < size.x() && y < size.y() && z < size.z();
        return isIn && mask[(z * size.y() + y) * size.x() + x];
    }

    private static Vector3 place(Point p, Vector3 spacing) {
        return new Vector3(p.x * spacing.x() / 2, p.y * spacing.y() / 2, p.z * spacing.z() / 2);
    }

    @RepeatedTest(20)
    void countedCasesGiveTheSumsOverAllTriangles(SplittableRandom random) {
        GridSize size = Shapes.randomSize(random, 7);
        Vector3 spacing = Shapes.randomSpacing(random);
        boolean[] mask = Shapes.random(random, size, random.nextDouble());
        double volume = 0;
        double area = 0;
        for (Point[] triangle : triangles(mask, size)) {
            Vector3 a = place(triangle[0], spacing);
            Vector3 b = place(triangle[1], spacing);
            Vector3 c = place(triangle[2], spacing);
            volume += a.dot(b.cross(c)) / 6;
            area += b.minus(a).cross(c.minus(a)).norm() / 2;
        }
        SurfaceMesh mesh = SurfaceMesh.of(mask, size, spacing, Execution.sequential());
        assertEquals(volume, mesh.volume(), 1e-10 * area);
        assertEquals(area, mesh.area(), 1e-10 * area);
    }

    /** Closed and consistently turned: each directed edge occurs once, and so does its reverse. */
    @RepeatedTest(20)
    void surfaceIsClosedAndOriented(SplittableRandom random) {
        GridSize size = Shapes.randomSize(random, 7);
        boolean[] mask = Shapes.random(random, size, random.nextDouble());
        Map<Edge, Integer> count = new HashMap<>();
        for (Point[] triangle : triangles(mask, size)) {
            for (int i = 0; i < 3; i++) {
                count.merge(new Edge(triangle[i], triangle[(i + 1) % 3]), 1, Integer::sum);
            }
        }
        count.forEach((edge, times) -> {
            assertEquals(1, times, () -> "times of " + edge);
            assertEquals(1, count.get(new Edge(edge.to, edge.from)), () -> "times of the reverse of " + edge);
        });
    }

    /** The triangles of the 256 cases reach every cut edge of the cube and no other. */
    @Test
    void verticesAreTheCutEdges() {
        for (int cubeCase = 0; cubeCase < MarchingCubes.CASES; cubeCase++) {
            Set<Point> expected = new HashSet<>();
            for (int a = 0; a < 8; a++) {
                for (int bit = 1; bit < 8; bit *= 2) {
                    int b = a | bit;
                    if (a != b && (cubeCase >> a & 1) != (cubeCase >> b & 1)) {
                        expected.add(new Point((a >> 2) + (b >> 2), (a & 1) + (b & 1), (a >> 1 & 1) + (b >> 1 & 1)));
                    }
                }
            }
            Set<Point> found = new HashSet<>();
            byte[] t = MarchingCubes.triangles(cubeCase);
            for (int i = 0; i < t.length; i += 3) {
                found.add(new Point(t[i], t[i + 1], t[i + 2]));
            }
            assertEquals(expected, found, "case " + cubeCase);
        }
    }

    /** Where no face is ambiguous, the surface has the same area with inside and outside swapped. */
    @Test
    void complementsOfUnambiguousCasesHaveTheSameArea() {
        int compared = 0;
        for (int cubeCase = 0; cubeCase < MarchingCubes.CASES; cubeCase++) {
            if (!hasAmbiguousFace(cubeCase)) {
                compared++;
                assertEquals(area(cubeCase), area(255 - cubeCase), 1e-12, "case " + cubeCase);
            }
        }
        assertEquals(136, compared);
    }

    /** Whether two corners across a diagonal of a face are inside, the other two outside. */
    private static boolean hasAmbiguousFace(int cubeCase) {
        for (int a = 0; a < 8; a++) {
            for (int b = 0; b < a; b++) {
                // The other two corners of the face whose diagonal is from a to b.
                int differ = a ^ b;
                int low = differ & -differ;
                int c = a ^ low;
                int d = b ^ low;
                boolean isDiagonal = Integer.bitCount(differ) == 2;
                if (isDiagonal && has(cubeCase, a) && has(cubeCase, b) && !has(cubeCase, c) && !has(cubeCase, d)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean has(int cubeCase, int corner) {
        return (cubeCase >> corner & 1) == 1;
    }

    private static double area(int cubeCase) {
        byte[] t = MarchingCubes.triangles(cubeCase);
        double area = 0;
        for (int i = 0; i < t.length; i += 9) {
            Vector3 u = new Vector3(t[i + 3] - t[i], t[i + 4] - t[i + 1], t[i + 5] - t[i + 2]);
            Vector3 v = new Vector3(t[i + 6] - t[i], t[i + 7] - t[i + 1], t[i + 8] - t[i + 2]);
            area += u.cross(v).norm() / 2;
        }
        return area;
    }

    @RepeatedTest(10)
    void mirroringAndTurningChangeNothing(SplittableRandom random) {
        int n = 1 + random.nextInt(6);
        GridSize size = new GridSize(n, n, n);
        Vector3 unit = new Vector3(1, 1, 1);
        boolean[] mask = Shapes.random(random, size, 0.5);
        boolean[] mirrored = new boolean[mask.length];
        boolean[] turned = new boolean[mask.length];
        for (int z = 0, i = 0; z < n; z++) {
            for (int y = 0; y < n; y++) {
                for (int x = 0; x < n; x++, i++) {
                    mirrored[(z * n + y) * n + n - 1 - x] = mask[i];
                    turned[(x * n + z) * n + y] = mask[i];
                }
            }
        }
        SurfaceMesh mesh = SurfaceMesh.of(mask, size, unit, Execution.sequential());
        for (boolean[] other : List.of(mirrored, turned)) {
            SurfaceMesh same = SurfaceMesh.of(other, size, unit, Execution.sequential());
            assertEquals(mesh.volume(), same.volume(), 1e-12 * mesh.area());
            assertEquals(mesh.area(), same.area(), 1e-12 * mesh.area());
        }
    }

    /** One voxel gives an octahedron with corners half a voxel from its centre. */
    @Test
    void oneVoxelIsAnOctahedron() {
        SurfaceMesh mesh = SurfaceMesh.of(
                new boolean[] {true}, new GridSize(1, 1, 1), new Vector3(2, 4, 6), Execution.sequential());
        assertEquals(2 * 4 * 6 / 6.0, mesh.volume(), 1e-12);
        // Eight triangles with the corners (1, 0, 0), (0, 2, 0), (0, 0, 3).
        assertEquals(8 * Math.sqrt(6 * 6 + 3 * 3 + 2 * 2) / 2, mesh.area(), 1e-12);
    }

    /** A block with edges and corners cut off at 45 degrees, by hand. */
    @Test
    void blockLosesItsEdgesAndCorners() {
        int a = 4;
        int b = 3;
        int c = 5;
        boolean[] mask = new boolean[a * b * c];
        Arrays.fill(mask, true);
        SurfaceMesh mesh = SurfaceMesh.of(mask, new GridSize(a, b, c), new Vector3(1, 1, 1), Execution.sequential());
        int edges = 4 * (a - 1 + b - 1 + c - 1);
        // Each edge loses a prism of cross-section 1/8; at each corner 1/48 of the cube of side 1/2 stays.
        double volume = a * b * c - edges / 8.0 - 8 * (1 / 8.0 - 1 / 48.0);
        double faces = 2 * ((a - 1) * (b - 1) + (b - 1) * (c - 1) + (c - 1) * (a - 1));
        double area = faces + edges * Math.sqrt(0.5) + 8 * Math.sqrt(3) / 8;
        assertEquals(volume, mesh.volume(), 1e-10);
        assertEquals(area, mesh.area(), 1e-10);
    }
}
