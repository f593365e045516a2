package dev.radiomics.core.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The triangles of marching cubes (Lorensen and Cline 1987) for each of the 256 ways in which the eight corners of a cube can lie
 * inside or outside, derived from rules instead of a printed table.
 *
 * <p>Corner i of a cube is at {@code x = i >> 2, y = i & 1, z = (i >> 1) & 1}; bit i of a case tells that it is inside. A binary mask
 * at iso-level 0.5 puts every vertex in the middle of a cube edge, so that coordinates are whole numbers in half voxels (0 … 2).
 *
 * <p>On each face of a cube, lines join the cut edges; the lines of the six faces close to loops, and each loop is filled with
 * triangles. A face whose inside corners lie across a diagonal is ambiguous: there, each inside corner is cut off by a line of its own.
 * The rule looks at the face alone, so that both cubes at a face agree and the surface is closed. A loop that is not flat is
 * filled with the largest area that its corners allow. That is what the printed tables do in all but the 24 cases with a loop of
 * seven (area 1.995 here, 1.966 there), and what the IBSI reference values need: with the least area the digital phantom has
 * 549.33 mm^3 instead of 556.33. By a rule, area and volume are the same for mirrored and turned masks. Triangles turn anticlockwise
 * seen from outside.
 */
final class MarchingCubes {
    /** Number of cases. */
    static final int CASES = 256;

    /** The four corners of each face, anticlockwise seen from outside the cube. */
    private static final int[][] FACES = faces();

    private static final byte[][] TRIANGLES = new byte[CASES][];
    private static final double[] INSIDE = new double[CASES];

    static {
        for (int cubeCase = 0; cubeCase < CASES; cubeCase++) {
            TRIANGLES[cubeCase] = buildTriangles(cubeCase);
            INSIDE[cubeCase] = insideFraction(cubeCase, TRIANGLES[cubeCase]);
        }
    }

    private MarchingCubes() {}

    /** The triangles of a case: nine coordinates each (x, y, z of three vertices) in half voxels; read-only. */
    static byte[] triangles(int cubeCase) {
        return TRIANGLES[cubeCase];
    }

    /** The fraction of the cube's volume that lies inside the surface. */
    static double insideFraction(int cubeCase) {
        return INSIDE[cubeCase];
    }

    private static int[][] faces() {
        int[][] faces = new int[6][];
        for (int axis = 0; axis < 3; axis++) {
            int u = (axis + 1) % 3;
            int v = (axis + 2) % 3;
            int[] high = {
                corner(axis, 1, u, 0, v, 0),
                corner(axis, 1, u, 1, v, 0),
                corner(axis, 1, u, 1, v, 1),
                corner(axis, 1, u, 0, v, 1)
            };
            int[] low = {
                corner(axis, 0, u, 0, v, 0),
                corner(axis, 0, u, 0, v, 1),
                corner(axis, 0, u, 1, v, 1),
                corner(axis, 0, u, 1, v, 0)
            };
            faces[2 * axis] = low;
            faces[2 * axis + 1] = high;
        }
        return faces;
    }

    private static int corner(int axis, int w, int u, int atU, int v, int atV) {
        int[] position = new int[3];
        position[axis] = w;
        position[u] = atU;
        position[v] = atV;
        return 4 * position[0] + position[1] + 2 * position[2];
    }

    private static int coordinate(int corner, int axis) {
        return switch (axis) {
            case 0 -> corner >> 2;
            case 1 -> corner & 1;
            default -> (corner >> 1) & 1;
        };
    }

    /** The middle of an edge as one number, 9 x + 3 y + z in half voxels. */
    private static int middle(int cornerA, int cornerB) {
        int key = 0;
        for (int axis = 0; axis < 3; axis++) {
            key = 3 * key + coordinate(cornerA, axis) + coordinate(cornerB, axis);
        }
        return key;
    }

    private static byte[] buildTriangles(int cubeCase) {
        int[] next = joinCutEdges(cubeCase);
        List<int[]> triangles = new ArrayList<>();
        for (int start = 0; start < next.length; start++) {
            int[] loop = new int[12];
            int length = 0;
            for (int vertex = start; next[vertex] >= 0; ) {
                loop[length++] = vertex;
                int following = next[vertex];
                next[vertex] = -1;
                vertex = following;
            }
            if (length > 0) {
                LoopFilling.fill(Arrays.copyOf(loop, length), triangles);
            }
        }
        byte[] coordinates = new byte[9 * triangles.size()];
        int at = 0;
        for (int[] triangle : triangles) {
            for (int vertex : triangle) {
                coordinates[at++] = (byte) (vertex / 9);
                coordinates[at++] = (byte) (vertex / 3 % 3);
                coordinates[at++] = (byte) (vertex % 3);
            }
        }
        return coordinates;
    }

    /** For each cut edge the one that follows it around the surface; -1 for edges that are not cut. */
    private static int[] joinCutEdges(int cubeCase) {
        int[] next = new int[27];
        Arrays.fill(next, -1);
        for (int[] face : FACES) {
            for (int i = 0; i < 4; i++) {
                if (isInside(cubeCase, face[i]) || !isInside(cubeCase, face[(i + 1) % 4])) {
                    continue;
                }
                int j = i + 1;
                while (isInside(cubeCase, face[(j + 1) % 4])) {
                    j++;
                }
                next[middle(face[i], face[(i + 1) % 4])] = middle(face[j % 4], face[(j + 1) % 4]);
            }
        }
        return next;
    }

    private static boolean isInside(int cubeCase, int corner) {
        return (cubeCase >> corner & 1) != 0;
    }

    /** By the divergence theorem for the field (x, 0, 0): the triangles plus what lies inside on the face x = 2 half voxels. */
    private static double insideFraction(int cubeCase, byte[] t) {
        double flux = 2 * insideArea(cubeCase, FACES[1]);
        for (int i = 0; i < t.length; i += 9) {
            int normalX = (t[i + 4] - t[i + 1]) * (t[i + 8] - t[i + 2]) - (t[i + 5] - t[i + 2]) * (t[i + 7] - t[i + 1]);
            flux += normalX * (t[i] + t[i + 3] + t[i + 6]) / 6.0;
        }
        return flux / 8;
    }

    /** In square half voxels: an inside corner alone is half a square, a side of two is two squares. */
    private static double insideArea(int cubeCase, int[] face) {
        double area = 0;
        for (int i = 0; i < 4; i++) {
            boolean before = isInside(cubeCase, face[(i + 3) % 4]);
            boolean after = isInside(cubeCase, face[(i + 1) % 4]);
            if (isInside(cubeCase, face[i])) {
                area += before || after ? 1 : 0.5;
            }
        }
        int count = Integer.bitCount(cubeCase >> 4);
        return count == 3 ? 3.5 : area;
    }
}
