package dev.radiomics.cohort.report.figure;

/** The border of a region in a slice: the edges of its voxels that face voxels outside. */
public final class Outline {
    private Outline() {}

    /**
     * The border as the data of an SVG path. Voxel (column, row) is the square from (column, row) to (column + 1, row + 1); the edge of the
     * picture counts as outside.
     *
     * @param inside rows from top to bottom
     * @return empty if no voxel is inside
     */
    public static String path(boolean[] inside, int width, int height) {
        StringBuilder path = new StringBuilder();
        for (int line = 0; line <= height; line++) {
            for (int start = 0; start < width; start++) {
                int end = start;
                while (end < width
                        && isInside(inside, width, height, end, line - 1)
                                != isInside(inside, width, height, end, line)) {
                    end++;
                }
                if (end > start) {
                    path.append('M')
                            .append(start)
                            .append(' ')
                            .append(line)
                            .append('h')
                            .append(end - start);
                    start = end;
                }
            }
        }
        for (int line = 0; line <= width; line++) {
            for (int start = 0; start < height; start++) {
                int end = start;
                while (end < height
                        && isInside(inside, width, height, line - 1, end)
                                != isInside(inside, width, height, line, end)) {
                    end++;
                }
                if (end > start) {
                    path.append('M')
                            .append(line)
                            .append(' ')
                            .append(start)
                            .append('v')
                            .append(end - start);
                    start = end;
                }
            }
        }
        return path.toString();
    }

    private static boolean isInside(boolean[] inside, int width, int height, int column, int row) {
        return column >= 0 && column < width && row >= 0 && row < height && inside[row * width + column];
    }
}
