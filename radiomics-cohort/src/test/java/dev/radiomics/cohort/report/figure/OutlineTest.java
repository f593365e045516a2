package dev.radiomics.cohort.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OutlineTest {

    private static String path(String... rows) {
        boolean[] inside = new boolean[rows.length * rows[0].length()];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length(); column++) {
                inside[row * rows[row].length() + column] = rows[row].charAt(column) == '#';
            }
        }
        return Outline.path(inside, rows[0].length(), rows.length);
    }

    @Test
    void oneVoxelHasFourEdges() {
        assertEquals("M1 1h1M1 2h1M1 1v1M2 1v1", path("...", ".#.", "..."));
    }

    @Test
    void edgesInALineAreOne() {
        assertEquals("M0 0h2M1 1h1M0 2h1M0 0v2M1 1v1M2 0v1", path("##.", "#.."));
    }

    @Test
    void theEdgeOfThePictureIsOutside() {
        assertEquals("M0 0h2M0 2h2M0 0v2M2 0v2", path("##", "##"));
    }

    @Test
    void holesHaveABorder() {
        assertEquals("M0 0h3M1 1h1M1 2h1M0 3h3M0 0v3M1 1v1M2 1v1M3 0v3", path("###", "#.#", "###"));
    }

    @Test
    void nothingHasNoBorder() {
        assertEquals("", path("...", "..."));
    }
}
